import {spawn} from "node:child_process";
import {once} from "node:events";
import {createServer, type AddressInfo} from "node:net";
import {Builder, By, Capabilities} from "selenium-webdriver";
import type {Visitor} from "./browser.js";
import {NOT_TRIED} from "./promises.js";

export interface WebKitPaths {
  driver: string;
  browser: string;
}

/**
 * WebKit of GTK under its own driver; it needs a screen, for one that of Xvfb. Fails where it does not start.
 */
export async function startWebKit({driver: driverPath, browser}: WebKitPaths): Promise<Visitor> {
  const port = await freePort();
  const service = spawn(driverPath, [`--port=${port}`], {stdio: "ignore"});
  await once(service, "spawn");
  try {
    const capabilities = new Capabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {binary: browser, args: ["--automation"]}
    });
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    await driver.manage().setTimeouts({script: 120_000, pageLoad: 120_000});
    const found = await driver.getCapabilities();
    const close = async () => {
      await driver.quit().catch(() => {});
      service.kill();
    };
    const element = (selector: string) => driver.findElement(By.css(selector));
    return {
      name: `WebKit ${found.getBrowserVersion() ?? ""}`,
      open: (address) => driver.get(address),
      read: <T>(expression: string) =>
        driver.executeAsyncScript<T>(
          `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then(done)`
        ),
      click: async (selector) => {
        await driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element(selector));
        await element(selector).click();
      },
      type: (selector, text) => element(selector).sendKeys(text),
      resize: async (width, height) =>
        void (await driver.manage().window().setRect({x: 0, y: 0, width, height})),
      print: async () => Buffer.from(await printed(driver), "base64"),
      picture: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
      close
    };
  } catch (error) {
    service.kill();
    throw error;
  }
}

/** Base64 of a PDF; the types of the library want every option, and hide the answer. */
function printed(driver: unknown): Promise<string> {
  return (driver as {printPage(options: object): Promise<string>}).printPage({}).catch((error: unknown) => {
    if (/Unknown command/i.test(String(error)))
      throw new Error(`${NOT_TRIED}le pilote de WebKit ne sait pas imprimer`);
    throw error;
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
