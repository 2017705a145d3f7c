"use strict";
// Narrow the list by words and choices. Without this script the page is the whole list.
const finder = document.getElementById("finder");
const words = document.getElementById("words");
const choices = [...finder.querySelectorAll("select")];
const editions = [...document.querySelectorAll(".edition")];

function fits(edition, sought) {
  return sought.every((word) => edition.dataset.words.includes(word))
    && choices.every((choice) => !choice.value || edition.dataset[choice.dataset.key] === choice.value);
}

// As the page's words were folded: small letters without accents.
function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function narrow() {
  const sought = folded(words.value);
  for (const edition of editions) edition.hidden = !fits(edition, sought);
  for (const group of document.querySelectorAll(".tier, .handout")) {
    group.hidden = !group.querySelector(".edition:not([hidden])");
  }
  const shown = editions.filter((edition) => !edition.hidden).length;
  document.getElementById("count").textContent = `${shown} of ${editions.length} editions`;
  document.getElementById("nothing").hidden = shown > 0;
}

finder.hidden = false;
finder.addEventListener("input", narrow);
finder.addEventListener("reset", () => setTimeout(narrow));
finder.addEventListener("submit", (event) => event.preventDefault());
