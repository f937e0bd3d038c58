import {cpf4} from "../reference/cpf4.js";

// Short French names of the CPF4 headings, fetched when a reader opens a product.
process.stdout.write(JSON.stringify(Object.fromEntries(cpf4.map(({code, name}) => [code, name]))));
