// Adds lock entries for optional platform packages that a registry did not serve, so that `npm ci` accepts the lock.
// Run after every `npm install` that changed package-lock.json.
import fs from "node:fs";

const LOCK = "package-lock.json";
const SYSTEMS = ["darwin", "linux", "win32", "android", "freebsd", "openharmony", "sunos", "aix", "netbsd", "openbsd"];
const PROCESSORS = ["x64", "arm64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "arm"];

const lock = JSON.parse(fs.readFileSync(LOCK, "utf8"));
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = lock.packages[`${place}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
    const os = SYSTEMS.find((system) => name.includes(system));
    const cpu = PROCESSORS.find((processor) => name.includes(processor));
    if (place === "" || isThere || !os || !cpu) continue;
    const libc = /musl/.test(name) ? { libc: ["musl"] } : {};
    lock.packages[`node_modules/${name}`] = { version, optional: true, os: [os], cpu: [cpu], ...libc };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(LOCK, JSON.stringify(lock, null, 2) + "\n");
