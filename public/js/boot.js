// Runs before the first paint: the colours and the language that the reader chose, and which of
// the shell's pages this is.
(function () {
  var root = document.documentElement;
  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }
  var theme = kept("rightsdesk.theme");
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  var language = kept("rightsdesk.language") || navigator.language || "en";
  root.lang = /^zh/i.test(language) ? "zh-Hans" : "en";
  var page = /^\/(sign-in|sign-up)\/?$/.exec(location.pathname);
  root.dataset.page = page ? page[1] : "home";
})();
