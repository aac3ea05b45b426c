import { network } from "hardhat";
const c = await network.create();
const { ethers } = c as any;
const [d] = await ethers.getSigners();
const n = await d.getNonce();
const addr = (i: number) => ethers.getCreateAddress({ from: d.address, nonce: n + i });
const v = await ethers.deployContract("ERC7913WebAuthnVerifier");
const dir = await ethers.deployContract("Directory", [addr(3), addr(2), [v.target]]);
const con = await ethers.deployContract("Consortium", [addr(3), dir.target]);
const log = await ethers.deployContract("HistoryLog", [dir.target, con.target, [dir.target, con.target, addr(5)]]);
const carrier = await ethers.deployContract("Carrier", [log.target]);
const notes = await ethers.deployContract("NoteRegister", [log.target]);
const w = ethers.Wallet.createRandom();
const memo = "0x" + "11".repeat(32);
await con.found(memo, [[ethers.id("a"), w.address, 1, 79]]);
const chainId = (await ethers.provider.getNetwork()).chainId;
const env = "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil".split(",").map((x) => { const [type, name] = x.split(" "); return { type, name }; });
const sign = (reg: string, kind: string, extra: any[], value: any) => w.signTypedData({ name: "Counterfoil", version: "1", chainId, verifyingContract: reg }, { [kind]: [...env, ...extra] }, value);
const CONS = ethers.id("counterfoil/consortium");
const until = 4000000000;
let e = [1, CONS, memo, memo, until];
let sig = await sign(String(con.target), "FoundingSigned", [], { organisation: 1, subject: CONS, builtOn: memo, content: memo, validUntil: until });
let r = await (await con.signFounding([e], [w.address, sig])).wait();
console.log("signFounding", r.gasUsed);
const note = async (i: number) => {
  const env2 = { organisation: 1, subject: ethers.id("s"), builtOn: ethers.id("b" + i), content: ethers.id("c" + i), validUntil: until };
  const s = await sign(String(notes.target), "NoteTaken", [{ type: "uint16", name: "roles" }, { type: "bool", name: "opens" }], { ...env2, roles: 2, opens: false });
  return [[Object.values(env2), 2, false], [w.address, s]] as any;
};
for (let i = 0; i < 3; i++) { const [a, b] = await note(i); r = await (await notes.take(a, b)).wait(); console.log("note", r.gasUsed); }
const calls = [];
for (let i = 10; i < 60; i++) { const [a, b] = await note(i); calls.push({ register: notes.target, gasLimit: 120000, data: notes.interface.encodeFunctionData("take", [a, b]) }); }
r = await (await carrier.carry(calls)).wait();
console.log("carried", Number(r.gasUsed) / 50, r.logs.length);
for (const x of [dir, con, log, carrier]) console.log(((await ethers.provider.getCode(x.target)).length - 2) / 2);
{
const [a, b] = await note(100); const tx = await notes.take(a, b); await tx.wait();
const data = ethers.getBytes(tx.data); let nz = 0, z = 0; for (const x of data) x ? nz++ : z++;
console.log("intrinsic", 21000 + nz * 16 + z * 4, "nz", nz, "z", z);
const t: any = await ethers.provider.send("debug_traceTransaction", [tx.hash, { disableMemory: true, disableStack: true, disableStorage: true }]);
const per: any = {};
for (const s of t.structLogs) { per[s.depth] ??= {}; const k = ["SLOAD","SSTORE","LOG1","LOG4","KECCAK256","CALL","STATICCALL","EXTCODESIZE"].includes(s.op) ? s.op : "other"; per[s.depth][k] = (per[s.depth][k] ?? 0) + s.gasCost; }
console.log(JSON.stringify(per), t.structLogs.length);
}
