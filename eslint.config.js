import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/", "dist.*/", ".cache/", "src/.observablehq/", "src/donnees/", "node_modules/"]},
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      "no-undef": "off",
      "no-irregular-whitespace": "off",
      eqeqeq: ["error", "always", {null: "ignore"}]
    }
  },
  prettier
);
