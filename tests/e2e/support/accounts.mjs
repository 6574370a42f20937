// The demo accounts, and how to sign in as one.

/** @typedef {import("@playwright/test").Page} Page */

export const PASSWORD = "demo-demo-demo";

export const HOLDER = "holder@demo.test";
export const AGENT = "agent@demo.test";
export const MERCHANT = "merchant@demo.test";
export const REVIEWER = "reviewer@demo.test";
export const SENIOR = "senior@demo.test";
export const ADMIN = "admin@demo.test";

/**
 * Signs in through the API, as the page would; the page shares the cookie.
 * @param {Page} page
 * @param {string} email
 * @param {string} [password]
 */
export async function signIn(page, email, password = PASSWORD) {
  const answer = await page.request.post("/api/v1/session", {
    data: { identifier: email, password },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  if (!answer.ok()) {
    throw new Error(`signing in as ${email}: ${answer.status()} ${await answer.text()}`);
  }
}
