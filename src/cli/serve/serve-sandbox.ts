import { startOrgServer, type OrgServer } from '../org-server.ts';
import { sandboxRoot, type SandboxBuild } from './compile.ts';
import { listen, portTrouble } from './listen.ts';
import { sandboxPolicy } from './sandbox-policy.ts';
import { site } from './site.ts';

export type SandboxSetup = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly orgPort: number;
  /** Which of the compiled sandboxes. */
  readonly build: SandboxBuild;
  /** Requests for pages wait for this. */
  readonly ready?: Promise<void>;
};

export type ServedSandbox = {
  /** Where the pages are, without a trailing slash. */
  readonly url: string;
  readonly org: OrgServer;
  close(): Promise<void>;
};

/**
 * The sandbox as two origins, as in life: the pages with their policy, and the org that they speak to over HTTP. What
 * `npm start` serves is what the end-to-end tests open.
 */
export async function serveSandbox({
  port,
  orgPort,
  build,
  ready,
}: SandboxSetup): Promise<ServedSandbox> {
  let orgUrl = '';
  const pages = await listen(
    site({
      root: sandboxRoot(build),
      made: {
        '/sandbox-config.json': () => ({ orgUrl }),
        '/policy.json': sandboxPolicy,
      },
      ...(ready === undefined ? {} : { ready }),
    }),
    port,
    'PORT',
  );
  try {
    const allowedOrigins = [pages.url, pages.url.replace('localhost', '127.0.0.1')];
    const org = await startOrgServer({ port: orgPort, data: 'demo', allowedOrigins });
    orgUrl = org.url;
    return {
      url: pages.url,
      org,
      close: async () => {
        await Promise.all([pages.close(), org.close()]);
      },
    };
  } catch (error) {
    await pages.close();
    throw portTrouble(error as NodeJS.ErrnoException, orgPort, 'ORG_PORT');
  }
}
