// The snippet that a shop pastes, for the channel that this page's address names.
const asked = new URL(document.location).searchParams;
if (asked.get("lang")) document.documentElement.lang = asked.get("lang");
if (asked.get("dir") === "rtl") document.documentElement.dir = "rtl";
if (asked.get("channel")) {
  const script = document.createElement("script");
  script.src = "/chat.js";
  script.async = true;
  script.dataset.channel = asked.get("channel");
  document.head.append(script);
} else {
  document.querySelector("#none").hidden = false;
}
