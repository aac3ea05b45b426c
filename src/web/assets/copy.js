// Beside each hash a button that copies it. Without this script the hash is there to be selected.
for (const hash of document.querySelectorAll("[data-copy]")) {
  if (!hash.textContent.includes("0x")) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cf-copy-button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${hash.dataset.copy}`);
  const said = document.createElement("span");
  said.className = "cf-quiet";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    said.textContent = (await copied(hash)) ? "Copied" : "Selected: now copy it";
  });
  hash.after(" ", button, " ", said);
}

// Browsers give the clipboard only to pages that came by HTTPS, or from the machine itself.
async function copied(hash) {
  getSelection().selectAllChildren(hash);
  try {
    await navigator.clipboard.writeText(hash.textContent.trim());
    return true;
  } catch {
    return false;
  }
}
