import type { Hex } from "../Hex.ts";

/**
 * keccak256 of the runtime code of all contracts that version 0.1.0 deployed, in either of its two builds
 * (deployments/earlier/). Once a version has founded ledgers, its contracts belong into a set like this one.
 */
export const FIRST_GENERATION: ReadonlySet<Hex> = new Set<Hex>([
  "0x07bf38551a445c2458190c4ff74b6d64839c3dac86e37b5c8c6832af843e05fb", // AgreementRegister
  "0xc76308073b18c1917fdd0a46e50b0909a3e28dea829469b20d312092379a7e79", // AgreementRegister
  "0xf36e22547510e58d4304922ae8dbf298a78c92247ffdbeaee1d4eb7c285cdae4", // Carrier
  "0x3feb44cc3347d2b49f4feb14c91a1793742f55449afdbbdc0760cbefd6a0f638", // Consortium
  "0xf9e1b3cfd0a936c85e12024e4624255097b4e5fa17288ce228375250c5dc68b1", // Consortium
  "0xaf6733e3b11d837fb924c26da0f5e7570a8991da8d4a6453e03b9407d18a79a2", // Directory
  "0x8288e329f43663c4d80824d992609524c3b6f9e568ee523f32ea67dc58bcd323", // Directory
  "0x345ff6721058d187d1d4f24178d7f2e309fca1d1ab9665180795dd0d0d8e9bb1", // ERC7913WebAuthnVerifier
  "0xa47c99c704eac7c71475c0a4c27bd97541921d277c5813e3941f0ab9caf0a99f", // EvidenceRegister
  "0x2c8e5d7504b43d6ec423ae543b31550be89dce7fa7a298f43db771dc1b7f7355", // EvidenceRegister
  "0xd21ea0710b612b4efcce7e9d2bfc42b5cee48d4ce54b8d942694ca14a44387b7", // HistoryLog
  "0x5494084346e7ebcc7f38d6dc95def5b7a944bd95eeb80627c8d035de2baaada6", // MilestoneRegister
  "0xd684559d61731a7e2f36c701fe209d1b884dc5cfcb2476dfa0e3001dd16a4f58", // MilestoneRegister
  "0x865321da87bbb40d5b8f33bed0d8266bfda4ea0b1e7cb15958049c73af58a34c", // PaymentRegister
  "0xe9e4b4f73236f308eb8f06d6ce7749aa09cb3494bdbe3a737ceb89a3eb8acfab", // PaymentRegister
  "0x8663a060d490c39af7d8c56763579640272ec7826f7b2ef4143bb378e145ca8b", // PlanRegister
  "0xacfbf15e56cc4f1961d9b665ce1d3843ed9c137098405a460e6b01a9e1b92d7c", // PlanRegister
  "0x95065380843fbbad919c56a4551ccce5db4645ad33f05e9df1cebcfd49f6a0ee", // ProcurementRegister
  "0xbcf1124f9572ef4f3cdd924a3763697f26115267e0f75585bfe13259dad557da", // ProcurementRegister
  "0x19e4ce009feecef6db7b177597b8c059556380bc65ab8536ef549a31a17e45fc", // StatementRegister
  "0x51adeff54c00e6f6f6741bd8270653a0793a4fe31bb9bcaca9ff5c15bd398f2a", // StatementRegister
  "0x86ad583acf8b7504f13b95ee28375246c17b12ba44f1843860324a3f9afc1c9a", // TenderRegister
  "0x3ae8593ee3a5c799b0d3973297a46bd3638199e283590ffa353d3cd89033a1a9", // TenderRegister
]);
