/** A browser without JavaScript: it keeps a cookie, follows redirects to pages and sends forms. */
export class Visitor {
  readonly #url: string;
  #cookie: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  get cookie(): string | undefined {
    return this.#cookie;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(path, { headers: { ...this.#headers(), ...headers } });
  }

  /** @param headers instead of what a browser says of its own pages */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response> {
    const from = headers ?? { Origin: this.#url, "Sec-Fetch-Site": "same-origin" };
    return this.#ask(path, {
      method: "POST",
      headers: { ...this.#headers(), ...from },
      body: new URLSearchParams(form),
    });
  }

  /** Sends a form with files, as a browser does. */
  send(path: string, body: FormData): Promise<Response> {
    const from = { Origin: this.#url, "Sec-Fetch-Site": "same-origin" };
    return this.#ask(path, { method: "POST", headers: { ...this.#headers(), ...from }, body });
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(this.#url + path, { ...init, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(";")[0];
    return response;
  }

  #headers(): Record<string, string> {
    return { Accept: "text/html", ...(this.#cookie === undefined ? {} : { Cookie: this.#cookie }) };
  }
}
