/** Why a contract refused: its custom error by name, and that error's values by their names. */
export interface Refusal {
  error: string;
  args: Readonly<Record<string, string | number | boolean>>;
}
