// Writes `file.br` and `file.gz` beside every text and wasm file of a folder, unless that saves
// nothing. Node's zlib does it, so that no compressor has to be compiled first.

import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const WORTH_IT = /\.(html|css|js|mjs|json|wasm|svg|ftl|md|txt|toml|webmanifest|xml|ico)$/;
const dir = process.argv[2];

let files = 0;
for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  if (!entry.isFile() || !WORTH_IT.test(entry.name)) continue;
  const plain = readFileSync(path);
  const brotli = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const gzip = gzipSync(plain, { level: 9 });
  for (const [suffix, small] of [[".br", brotli], [".gz", gzip]]) {
    if (small.length < plain.length) writeFileSync(path + suffix, small);
    else rmSync(path + suffix, { force: true });
  }
  files += 1;
}
console.log(`    compressed ${files} files`);
