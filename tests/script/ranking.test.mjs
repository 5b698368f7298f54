/** What the site's search finds first, on a few invented places. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ranked, terms } from "../../overrides/assets/js/ranking.js";

const WORDS = { stop: { en: "what is a the why did" }, alike: { en: ["boat ship"] }, endings: { en: "'s", ko: "는" } };
const place = (name, inText, kind = "sections", inPage = "") => ({ name, kind, inTitle: name, inPage, inText });
const names = (query, places) => ranked(places, terms(query, WORDS)).map(({ name }) => name);

test("stop words and punctuation are not looked for", () => {
  assert.deepEqual(names("What is a harbour?", [place("pier", "what is a the"), place("quay", "a harbour")]), ["quay"]);
});

test("nothing but stop words is looked for as typed", () => {
  assert.deepEqual(names("what is", [place("pier", "what is this"), place("quay", "harbour")]), ["pier"]);
});

test("not every word must occur, and a rare one counts more", () => {
  const places = [place("one", "lake shore"), place("two", "lake ferry"), place("three", "lake"), place("four", "lake")];
  assert.equal(names("the lake's ferry sank", places)[0], "two");
});

test("a title counts more than a text, words side by side more than apart", () => {
  assert.equal(names("ferry", [place("shore", "ferry"), place("ferry", "shore")])[0], "ferry");
  assert.equal(names("old ferry", [place("a", "ferry is far too old"), place("b", "the old ferry is far")])[0], "b");
});

test("a section comes before an event, an event before a source", () => {
  const places = ["sources", "events", "sections"].map((kind) => place(kind, "the ferry", kind));
  assert.deepEqual(names("ferry", places), ["sections", "events", "sources"]);
});

test("a number is whole, a word of the same sense is found after the word itself", () => {
  assert.deepEqual(names("article 4", [place("x", "article 48"), place("y", "article 4")])[0], "y");
  assert.deepEqual(names("ships", [place("x", "boats"), place("y", "a ship")]), ["y", "x"]);
});

test("an ending is left off in a language that joins it to the word", () => {
  assert.deepEqual(names("호수는", [place("x", "큰 호수")]), ["x"]);
});

test("nothing found, and nothing asked, is no error", () => {
  assert.deepEqual(names("zzzz", [place("x", "boats")]), []);
  assert.deepEqual(names("ferry", []), []);
  assert.deepEqual(terms("?!", {}), []);
  assert.deepEqual(terms("(.*", {}).length, 0);
});
