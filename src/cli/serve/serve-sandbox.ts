import { startOrgServer, type OrgServer } from '../org-server.ts';
import { sandboxRoot, type SandboxBuild } from './compile.ts';
import { startGraphServer, type GraphServer } from './graph-server.ts';
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
  /** The simulated Microsoft Graph. */
  readonly graph: GraphServer;
  close(): Promise<void>;
};

/**
 * The sandbox as three origins, as in life: the pages with their policy, and the org and the Graph that they speak to over HTTP. What
 * `npm start` serves is what the end-to-end tests open.
 */
export async function serveSandbox({
  port,
  orgPort,
  build,
  ready,
}: SandboxSetup): Promise<ServedSandbox> {
  let orgUrl = '';
  const graph = await startGraphServer();
  const pages = await listen(
    site({
      root: sandboxRoot(build),
      made: {
        '/sandbox-config.json': () => ({ orgUrl, graphUrl: graph.url }),
        '/policy.json': sandboxPolicy,
      },
      ...(ready === undefined ? {} : { ready }),
    }),
    port,
    'PORT',
  ).catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  try {
    const allowedOrigins = [pages.url, pages.url.replace('localhost', '127.0.0.1')];
    const org = await startOrgServer({ port: orgPort, data: 'demo', allowedOrigins });
    orgUrl = org.url;
    return {
      url: pages.url,
      org,
      graph,
      close: async () => {
        await Promise.all([pages.close(), org.close(), graph.close()]);
      },
    };
  } catch (error) {
    await Promise.all([pages.close(), graph.close()]);
    throw portTrouble(error as NodeJS.ErrnoException, orgPort, 'ORG_PORT');
  }
}
