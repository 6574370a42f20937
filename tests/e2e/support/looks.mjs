// What is looked at on every page as it stands: what axe cannot see. Each look answers with a
// list of what is wrong, in words that lead to the place.

/** @typedef {import("@playwright/test").Page} Page */

/** Runs in the page before every look: what several of them ask. */
function tools() {
  const name = (node) => {
    const classes = typeof node.className === "string" ? node.className.trim() : "";
    const id = node.id ? `#${node.id}` : "";
    const kind = classes ? `.${classes.split(/\s+/).join(".")}` : "";
    const words = (node.innerText ?? node.textContent ?? "").trim().slice(0, 40);
    return `${node.localName}${id}${kind} "${words.replace(/\s+/g, " ")}"`;
  };
  /** Said but not shown: a box of one pixel. */
  const hidden = (node) => {
    const { position, clipPath, width } = getComputedStyle(node);
    return position === "absolute" && clipPath !== "none" && parseFloat(width) <= 1;
  };
  const seen = (node) => {
    if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let up = node; up; up = up.parentElement) {
      if (up.ariaHidden === "true" || hidden(up)) return false;
    }
    return true;
  };
  const texts = (root = document.body) => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && node.parentElement && seen(node.parentElement)) found.push(node);
    }
    return found;
  };
  /** Elements whose text is cut off, or runs out of the edge that is drawn around it. */
  const cut = () => {
    const found = [];
    for (const node of document.body.querySelectorAll("*")) {
      if (node.closest("svg") || node.matches("input, select, textarea, option, progress")) continue;
      if (!seen(node) || node.clientWidth < 2) continue;
      // Shortened on purpose: the whole is in the field it was pasted into, and in the title.
      if (node.title && getComputedStyle(node).textOverflow === "ellipsis") continue;
      const style = getComputedStyle(node);
      const hidden = (value) => value === "hidden" || value === "clip";
      const wide = hidden(style.overflowX) && node.scrollWidth > node.clientWidth + 1;
      const high = hidden(style.overflowY) && node.scrollHeight > node.clientHeight + 1;
      if (wide || high) found.push(name(node));
      if (node.matches("button, .button, .chip, .slip, .code") && !node.matches(".account__button")) {
        const box = node.getBoundingClientRect();
        const over = texts(node).map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const text = range.getBoundingClientRect();
          return Math.max(box.left - text.left, text.right - box.right, text.bottom - box.bottom);
        });
        if (Math.max(...over) > 2) found.push(`${name(node)} runs out of its edge`);
      }
    }
    return found;
  };
  const sideways = () =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  window.looks = { name, seen, texts, cut, sideways };
}

/** @param {Page} page */
async function look(page, work, argument) {
  await page.evaluate(tools);
  return page.evaluate(work, argument);
}

/** Nothing scrolls sideways (SC 1.4.10). */
export const sideways = (page) =>
  look(page, () => {
    const over = looks.sideways();
    if (over <= 0) return [];
    const edge = document.documentElement.clientWidth + 1;
    const wide = [...document.body.querySelectorAll("*")].filter(
      (node) => looks.seen(node) && node.getBoundingClientRect().right > edge,
    );
    return [`${over} px too wide: ${wide.slice(-3).map(looks.name).join("; ")}`];
  });

/** Nothing is cut off as the page stands. */
export const clipped = (page) => look(page, () => looks.cut());

/** The reader's own spacing of text (SC 1.4.12) cuts nothing off. */
export const spacing = (page) =>
  look(page, () => {
    const before = new Set(looks.cut());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const after = looks.cut().filter((one) => !before.has(one));
    if (looks.sideways() > 0) after.push(`${looks.sideways()} px too wide`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    return after;
  });

/** Text that is longer by 40 %, as a translation may be, still fits. What people wrote and
 * figures keep their length. */
export const longer = (page) =>
  look(page, () => {
    const before = new Set(looks.cut());
    const kept = looks
      .texts()
      .filter((node) => !node.parentElement.closest("code, .mono, .slip__reference, .code, option"))
      .map((node) => [node, node.data]);
    for (const [node, text] of kept) {
      node.data = text.replace(/\p{Script=Latin}{2,}/gu, (word) => {
        // Vowels first, as a translation into German would; then the end of the word.
        const more = Math.ceil(word.length * 0.4);
        const doubled = word.replace(/[aeiou]/g, (vowel, at) => (at < more * 2 ? vowel + vowel : vowel));
        return doubled.padEnd(word.length + more, "n").slice(0, word.length + more);
      });
    }
    const after = looks.cut().filter((one) => !before.has(one));
    if (looks.sideways() > 0) {
      const edge = document.documentElement.clientWidth + 1;
      const wide = [...document.body.querySelectorAll("*")].filter(
        (node) => looks.seen(node) && node.getBoundingClientRect().right > edge,
      );
      after.push(`${looks.sideways()} px too wide: ${wide.slice(-3).map(looks.name).join("; ")}`);
    }
    for (const [node, text] of kept) node.data = text;
    return after;
  });

/** On a phone, what is pressed is 44 px high and wide: its own box, or that of its label. Links
 * inside a sentence are as high as their line. */
export const targets = (page) =>
  look(page, () => {
    const controls =
      "button, .button, summary, select, textarea, input:not([type=file], [type=hidden])," +
      ".text-link, .back, header a, footer a, .filters__button";
    const small = [];
    for (const node of document.querySelectorAll(controls)) {
      const inText = node.matches("a, .button-link") && node.closest("p, dd, .hint-line");
      if (!looks.seen(node) || inText) continue;
      const boxes = [node, ...(node.labels ?? [])].map((one) => one.getBoundingClientRect());
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      const top = Math.min(...boxes.map((box) => box.top));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      const own = node.getBoundingClientRect();
      const alone = node.matches("[type=radio], [type=checkbox]");
      const width = alone ? right - left : own.width;
      const height = alone ? bottom - top : own.height;
      const narrow = width < 43.5 && !node.matches("a, .button-link");
      if (height < 43.5 || narrow) {
        small.push(`${looks.name(node)} is ${Math.round(width)} × ${Math.round(height)} px`);
      }
    }
    return small;
  });

/**
 * Chinese: 16 px or more, 1.6 between the lines of a text, no slant and no capitals made.
 * @param {Page} page
 * @param {string} [where] the places that are looked at
 */
export const chinese = (page, where = "body") =>
  look(
    page,
    (where) => {
      const wrong = new Set();
      for (const node of looks.texts()) {
        if (!/\p{Script=Han}/u.test(node.data)) continue;
        const parent = node.parentElement;
        if (!parent.closest(where) || parent.closest("svg, option")) continue;
        const style = getComputedStyle(parent);
        const size = parseFloat(style.fontSize);
        const note = (what) => wrong.add(`${looks.name(parent)}: ${what}`);
        if (size < 16) note(`${size} px`);
        if (style.fontStyle !== "normal") note(style.fontStyle);
        // Lines of a text are apart; a heading of two lines is one thing and stays together.
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
        const heading = parent.closest("h1, h2, h3, h4, legend, th, [class*=title], [class*=label], button, .button");
        const leading = parseFloat(style.lineHeight) / size;
        if (!heading && lines > 1 && leading < 1.595) note(`line-height ${leading.toFixed(2)}`);
      }
      const body = getComputedStyle(document.body);
      if (body.lineBreak !== "strict") wrong.add(`line-break: ${body.lineBreak}`);
      if (body.textAutospace !== "normal") wrong.add(`text-autospace: ${body.textAutospace}`);
      return [...wrong];
    },
    where,
  );

/** A run in the other language says so, for a voice to read it with the right sounds: on an
 * English page what is written in Chinese, on a Chinese page an English sentence. */
export const runs = (page) =>
  look(page, () => {
    const untagged = new Set();
    const check = (text, parent) => {
      const language = parent.closest("[lang]").lang;
      const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
      // Words between spaces: an address or a number is none.
      const words = text
        .split(/\s+/)
        .filter((word) => /^\p{Script=Latin}[\p{Script=Latin}'’]*[.,;:!?]?$/u.test(word)).length;
      if (language === "en" && han > 0) untagged.add(`${looks.name(parent)}: zh`);
      if (language.startsWith("zh") && han === 0 && words >= 4) untagged.add(`${looks.name(parent)}: en`);
    };
    for (const node of looks.texts()) {
      // What stands in a drop-down cannot be tagged; a hash is in no language.
      if (!node.parentElement.closest("option, code")) check(node.data, node.parentElement);
    }
    return [...untagged];
  });

/** No invisible mark for the direction of text stands beside a figure: it would be copied along. */
export const marks = (page) =>
  look(page, () =>
    looks
      .texts()
      .filter((node) => /[\u2066-\u2069\u200e\u200f]/.test(node.data))
      .map((node) => looks.name(node.parentElement)),
  );

/** No key stands in the place of a sentence, neither in sight nor for a screen reader: it would be
 * one whose area has not come with the part of the app that says it. */
export const keys = (page, known) =>
  look(
    page,
    (known) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.trim();
        if (text.includes("-") && known.includes(text)) found.add(text);
      }
      return [...found];
    },
    known,
  );

/** Where both languages are shown, each sentence has its other half beside it, and no mark of the
 * halves is left, neither in sight nor in what is read out. */
export const halves = (page, sentences) =>
  look(
    page,
    (sentences) => {
      const known = new Set(sentences);
      const wrong = [];
      for (const node of looks.texts()) {
        const parent = node.parentElement;
        const own = parent.closest("[lang]") === document.documentElement;
        if (!own || !known.has(node.data.trim()) || parent.closest("option")) continue;
        if (!parent.querySelector(":scope > .both")) wrong.push(looks.name(parent));
      }
      const marks = document.documentElement.outerHTML.match(/.{0,40}[\ufdd0-\ufdd2]/g) ?? [];
      return [...wrong, ...marks];
    },
    sentences,
  );
