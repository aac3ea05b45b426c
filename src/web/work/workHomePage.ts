import type { WorkPage } from "./WorkPage.ts";

/** What waits for whoever is signed in. */
export const workHomePage: WorkPage = {
  path: "/work",
  get: () => Promise.resolve({ template: "work/work.njk", model: { title: "Work" } }),
};
