/** The EVM in this process refused a request that it should have taken: a fault of the program, not of any act. */
export class EngineFailed extends Error {
  override readonly name = "EngineFailed";

  constructor(request: string, reason: string) {
    super(`The ledger's engine refused ${request}: ${reason}. Nothing was recorded by it; restart the service.`);
  }
}
