// Starts the app. An external file, because the Content-Security-Policy forbids inline scripts.
const app = document.querySelector('meta[name="app"]').dataset;

/** Until the shell is on screen: the app's start would hold its first paint up. */
const painted = new Promise((seen) => {
  new PerformanceObserver(seen).observe({ type: "largest-contentful-paint", buffered: true });
  // Where the browser does not tell, or nothing is painted: a tab in the background.
  setTimeout(seen, 100);
});

try {
  const [{ default: start }, program] = await Promise.all([
    import(app.js),
    WebAssembly.compileStreaming(fetch(app.wasm)),
  ]);
  await painted;
  await start({ module_or_path: program });
} catch (failure) {
  console.error(failure);
  document.getElementById("shell-loading")?.setAttribute("hidden", "");
  document.getElementById("shell-failed")?.removeAttribute("hidden");
}
