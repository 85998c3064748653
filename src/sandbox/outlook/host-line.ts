import type { OfficeDone } from '../../adapters/office/office-runtime.ts';
import { includesCall, type OfficeCall, type Permission } from './habits.ts';
import { errorOf, permissionError } from './office-errors.ts';
import { openMail } from './outlook-state.ts';
import type { SimulatedMail } from './simulated-mail.ts';
import type { World } from './world.ts';

export const status = { succeeded: 'succeeded', failed: 'failed' } as const;

/** What a call answers with: a value, or the code of an error. */
export type Answer<T> = { readonly value: T | null } | { readonly code: number };

export const value = <T>(answer: T): Answer<T> => ({ value: answer });
export const refused = (code: number): Answer<never> => ({ code });

/** The line between the pane and the host: permission, delay, silence and failure happen here, for every call alike. */
export type HostLine = {
  ask<T>(
    call: OfficeCall,
    needs: Permission,
    answer: () => Answer<T>,
    done: OfficeDone<T> | undefined,
  ): void;
  /** A call on one mail: the answer may come from the mail that is open by then. */
  askOf<T>(
    call: OfficeCall,
    needs: Permission,
    mail: SimulatedMail,
    answer: (mail: SimulatedMail) => Answer<T>,
    done: OfficeDone<T> | undefined,
  ): void;
  /** Throws where the manifest asked for too little. */
  check(needs: Permission): void;
  /** The pane has gone: nothing reaches it any more. */
  cut(): void;
};

const ranks: readonly Permission[] = ['ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'];

export function createHostLine(world: World): HostLine {
  let underWay = 0;
  let open = true;

  function check(needs: Permission): void {
    const { permission } = world.state().habits;
    if (ranks.indexOf(permission) < ranks.indexOf(needs)) throw permissionError();
  }

  function ask<T>(
    call: OfficeCall,
    needs: Permission,
    answer: () => Answer<T>,
    done: OfficeDone<T> | undefined,
  ): void {
    check(needs);
    const { habits } = world.state();
    if (includesCall(habits.throwing, call)) throw permissionError();
    // Registering for events does not count among the calls that the web allows at a time.
    const counts = call === 'addHandlerAsync' ? 0 : 1;
    underWay += counts;
    const crowded = underWay > habits.callsAtOnce;
    const { clock } = world;
    const half = delay(world) / 2;
    // The host makes its answer from what is open halfway; by the time it arrives, something else may be.
    clock.setTimeout(() => {
      const result = crowded ? refused(9020) : (failing(world, call) ?? answer());
      clock.setTimeout(() => {
        underWay -= counts;
        if (open && !includesCall(world.state().habits.silent, call)) done?.(toResult(result));
      }, half);
    }, half);
  }

  return {
    ask,
    askOf(call, needs, mail, answer, done) {
      ask(call, needs, () => answerFor(world, call, mail, answer), done);
    },
    check,
    cut() {
      open = false;
    },
  };
}

const writes = /add|remove|save/i;

/** The host's worst habit: it answers from what is open when it gets round to it. What would write elsewhere it refuses. */
function answerFor<T>(
  world: World,
  call: OfficeCall,
  mail: SimulatedMail,
  answer: (mail: SimulatedMail) => Answer<T>,
): Answer<T> {
  const now = openMail(world.state());
  if (now?.id === mail.id) return answer(now);
  const refuses = writes.test(call) || world.state().habits.lateAnswer === 'error';
  return now === null || refuses ? refused(9030) : answer(now);
}

function failing(world: World, call: OfficeCall): Answer<never> | null {
  const trouble = world.state().failing[call];
  if (trouble === undefined || trouble.times <= 0) return null;
  const left = { ...trouble, times: trouble.times - 1 };
  world.change((state) => ({ ...state, failing: { ...state.failing, [call]: left } }));
  return refused(trouble.code);
}

function delay({ clock, state }: World): number {
  const { latency, outOfOrder } = state().habits;
  return outOfOrder ? latency * 2 * clock.random() : latency;
}

function toResult<T>(answer: Answer<T>): Parameters<OfficeDone<T>>[0] {
  return 'code' in answer
    ? { status: status.failed, error: errorOf(answer.code) }
    : { status: status.succeeded, value: answer.value, error: null };
}
