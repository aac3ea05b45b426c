/* On whose authority the demonstration's acts rest: posts and decisions, never persons. */

export const OFFICER = { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" } as const;
export const CABINET = { post: "cabinet", reference: "Cabinet, item 7" } as const;
export const CONTRACTS = { post: "contractManager", reference: "Scheme of delegation PRO/7" } as const;
export const FINANCE = { post: "accountsPayable", reference: "Scheme of delegation FIN/4.2" } as const;
