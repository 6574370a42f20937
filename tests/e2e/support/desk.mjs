// What journeys do at the desk without walking to it: calls of the API as the page makes them,
// for the account that the page is signed in with.

import { randomBytes } from "node:crypto";

/** @typedef {import("@playwright/test").Page} Page */

const HEADERS = { "Sec-Fetch-Site": "same-origin" };

/**
 * Calls an endpoint and answers with its reply.
 * @param {Page} page
 * @param {"get" | "post" | "put" | "delete"} method
 * @param {string} path below `/api/v1`
 * @param {object} [data]
 * @param {object} [more] headers
 */
export async function call(page, method, path, data, more = {}) {
  const headers = { ...HEADERS, ...more };
  const answer = await page.context().request[method](`/api/v1${path}`, { data, headers });
  if (!answer.ok()) {
    throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  }
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

/** Posts what would do harm if it were done twice. */
export const once = (page, path, data) =>
  call(page, "post", path, data, { "Idempotency-Key": randomBytes(16).toString("hex") });

/** A part of what no other run has used. */
export const fresh = () => `${Date.now()}`.slice(-7) + `${randomBytes(2).readUInt16BE()}`;

/** The latest code to a contact, from the demo mailbox's own endpoint. */
export async function codeTo(page, to) {
  const { rows } = await call(page, "get", "/demo/mailbox");
  const code = rows.find((row) => row.to === to)?.body.match(/\b\d{8}\b/)?.[0];
  if (!code) throw new Error(`no code to ${to}`);
  return code;
}

/**
 * An organisation of its own, signed up through the API; the page is signed in for it.
 * @param {Page} page
 * @param {"rights_owner" | "agent_firm" | "merchant"} kind
 */
export async function newcomer(page, kind = "rights_owner") {
  // Signing up ends the session it is done in, which other journeys may share.
  await page.context().clearCookies();
  const contact = `tour.${fresh()}@example.com`;
  const asked = { contact, purpose: "sign_up", language: "en" };
  const { ticket } = await call(page, "post", "/codes", asked);
  await call(page, "post", "/accounts", {
    ticket,
    code: await codeTo(page, contact),
    password: "teapot lantern nine",
    name: "陈雨薇 Chen Yuwei",
    org_kind: kind,
    org_name: "青山文具有限公司",
    language: "en",
  });
  return contact;
}

/** The smallest picture there is. */
export const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/**
 * Keeps a file on the server, for a draft or a form to refer to.
 * @param {Page} page
 * @param {string} name
 */
export async function keep(page, name) {
  const path = `/api/v1/files?name=${encodeURIComponent(name)}`;
  const answer = await page.context().request.post(path, { data: PICTURE, headers: HEADERS });
  if (!answer.ok()) throw new Error(`upload: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/**
 * A draft of a notice with these answers, on the server.
 * @param {Page} page
 * @param {object} answers
 */
export async function draft(page, answers) {
  const id = randomBytes(16).toString("hex");
  await call(page, "put", `/drafts/${id}`, { answers, step: "right", version: 0 });
  return id;
}

/**
 * The signed-in organisation's rights of one kind and standing.
 * @param {Page} page
 */
export async function right(page, kind, standing = ["in_force", "expiring"]) {
  const { rows } = await call(page, "get", "/rights");
  const found = rows.find((row) => row.kind === kind && standing.includes(row.standing));
  if (!found) throw new Error(`no right: ${kind}, ${standing}`);
  return found.id;
}
