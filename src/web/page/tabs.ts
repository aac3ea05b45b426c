interface Tab {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

function tabsOf(all: readonly (readonly [href: string, text: string])[]) {
  return (current: string): Tab[] => all.map(([href, text]) => ({ href, text, current: href === current }));
}

/** Pages about delivery and money. */
export const paymentTabs = tabsOf([
  ["/milestones", "Milestones"],
  ["/invoices", "Invoices"],
  ["/payments", "Payments"],
  ["/payment-performance", "How authorities pay"],
]);

/** What an auditor asks. */
export const auditTabs = tabsOf([
  ["/audit", "Is this all?"],
  ["/audit/three-way", "Did we pay what we agreed?"],
  ["/audit/not-here", "What is not here"],
  ["/audit/recorded-late", "Recorded late"],
  ["/audit/changes-after-seen", "Changed after bidders saw it"],
  ["/audit/documents-changed", "Documents changed"],
  ["/audit/questioned", "Questioned acts"],
  ["/audit/acts", "All acts"],
]);
