import { FluentProvider, webLightTheme, type JSXElement } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { coverage, type CoverageInput } from '../../../src/core/related/coverage.ts';
import { ThreadLine } from '../../../src/taskpane/related/ThreadLine.tsx';
import { JONAS, link, ME, summary } from '../../core/related/builders.ts';
import { view } from './world.ts';

const thread = [
  summary('one', [link('Opportunity', 'Renewal'), link('Contact', 'Jo', 'to')], {
    subject: 'Offer',
    mailDate: '2026-11-03T09:00:00Z',
  }),
  summary('two', [], { by: JONAS, subject: 'Re: Offer', mailDate: '2026-11-10T09:00:00Z' }),
];

const input: CoverageInput = {
  key: 'this',
  threadKeys: ['one', 'two', 'three'],
  saved: [],
  thread,
  known: [
    {
      key: 'three',
      subject: 'Re: Re: Offer',
      from: 'Tomás Oliveira',
      date: '2026-11-18T09:00:00Z',
    },
  ],
  userId: ME,
};

function Line({ of = input }: { of?: CoverageInput }): JSXElement {
  const [on, setOn] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <ThreadLine
        coverage={coverage(of)}
        userId={ME}
        formats={view.formats}
        following={{
          on,
          start: () => {
            setOn(true);
          },
          stop: () => {
            setOn(false);
          },
        }}
      />
    </FluentProvider>
  );
}

test('[T1] the line counts what is saved, and opens the mails with who saved them and to what', async () => {
  const user = userEvent.setup();
  render(<Line />);
  const line = screen.getByRole('button', { name: '2 of 4 emails in this thread are saved' });
  await user.click(line);
  expect(line.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Offer3 Nov · Saved by you · linked to Renewal',
    'Re: Offer10 Nov · Saved by Jonas Weber',
    'Re: Re: OfferTomás Oliveira · 18 Nov · Not saved',
  ]);
});

test('[T1] without the list of mails only the saved ones are counted', () => {
  render(<Line of={{ ...input, threadKeys: [], known: [] }} />);
  expect(screen.getByRole('button', { name: '2 emails of this thread are saved' })).toBeTruthy();
});

test('[T1] a thread of which nothing is saved has no line', () => {
  render(<Line of={{ ...input, thread: [] }} />);
  expect(screen.queryByRole('button')).toBeNull();
});

test('[T2] following is offered below the mails and can be stopped with one click', async () => {
  const user = userEvent.setup();
  render(<Line />);
  await user.click(screen.getByRole('button', { name: /emails in this thread/ }));
  await user.click(screen.getByRole('button', { name: 'Auto-save the next emails' }));
  expect(screen.getByText('Following – the next emails are saved')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop following' }));
  expect(screen.queryByText('Following – the next emails are saved')).toBeNull();
});
