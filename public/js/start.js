// Starts the app. An external file, because the Content-Security-Policy forbids inline scripts.
const app = document.querySelector('meta[name="app"]').dataset;
try {
  const { default: start } = await import(app.js);
  await start({ module_or_path: app.wasm });
} catch (failure) {
  console.error(failure);
  document.getElementById("shell-loading")?.setAttribute("hidden", "");
  document.getElementById("shell-failed")?.removeAttribute("hidden");
}
