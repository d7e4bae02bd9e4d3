// Stories of what desk, pocket and asker share: every component in every state.
import { useState, type ReactNode } from 'react'
import { Button, IconButton, LinkButton } from '../Button.tsx'
import { dayWord, moment } from '../dates.ts'
import { Dialog } from '../Dialog.tsx'
import { Figure } from '../Figure.tsx'
import * as icons from '../icons.tsx'
import { KeyList } from '../Keys.tsx'
import { Facts, Grid, Row, Sheet, Stack } from '../Layout.tsx'
import { List } from '../List.tsx'
import { ColourMark, SeenMark, SendMark, Tag } from '../Marks.tsx'
import { EmptyState, ErrorNote, Note, Skeleton } from '../Notes.tsx'
import { Progress } from '../Progress.tsx'
import { Tabs } from '../Tabs.tsx'
import { ThreadRow } from '../Thread.tsx'
import { ThreadPage } from '../ThreadPage.tsx'
import { tell } from '../Toast.tsx'
import { say } from '../words.ts'
import { Choices, Fields } from './forms.tsx'
import { at, now, threads } from './samples.ts'
import { words } from './words.ts'

export interface Story {
  readonly id: string
  readonly show: () => ReactNode
}

const w = (key: keyof typeof words) => say(words, key)

export const sharedStories: readonly Story[] = [
  { id: 'thread-row', show: () => <ThreadRows /> },
  { id: 'thread-page', show: () => <ThreadPages /> },
  { id: 'buttons', show: () => <Buttons /> },
  { id: 'fields', show: () => <Fields /> },
  { id: 'choices', show: () => <Choices /> },
  { id: 'marks', show: () => <Marks /> },
  { id: 'figures', show: () => <Figures /> },
  { id: 'lists', show: () => <Lists /> },
  { id: 'notes', show: () => <Notes /> },
  { id: 'tabs', show: () => <TabStories /> },
  { id: 'dialog', show: () => <DialogStory /> },
  { id: 'icons', show: () => <Icons /> },
]

function ThreadRows() {
  return (
    <Stack gap={4}>
      {threads().map(([name, view], i) => (
        <Grid key={name} least={320} gap={4}>
          <span>{name}</span>
          <ThreadRow view={view} keys={i === 1} />
        </Grid>
      ))}
      <Row>
        <ThreadRow view={threads()[1]![1]} width={160} />
        <ThreadRow view={threads()[4]![1]} width={160} />
      </Row>
    </Stack>
  )
}

function ThreadPages() {
  const entries = [
    {
      id: '1',
      at: at(-6),
      words: w('entry.received'),
      who: w('officer'),
      kind: 'done',
      seenBy: 'asker',
      more: <a href="#file">{w('file')}</a>,
    },
    { id: '2', at: at(-5), words: w('entry.dispatched'), who: w('unit.3'), kind: 'done', seenBy: 'asker' },
    { id: '3', at: at(-4), words: w('entry.held'), who: w('unit.1'), kind: 'hold', seenBy: 'asker' },
    {
      id: '4',
      at: at(-2),
      words: w('entry.opinion'),
      who: w('unit.1'),
      kind: 'done',
      seenBy: 'internal',
      tone: 'amber',
    },
    { id: '5', at: at(-1), words: w('entry.holder'), kind: 'holder', seenBy: 'asker', tone: 'blue' },
    { id: '6', at: at(4), words: `${w('entry.due')} ${dayWord(at(4), now)}`, kind: 'due', seenBy: 'asker' },
  ] as const
  const marked = entries.map(({ seenBy, ...entry }) => ({ ...entry, mark: <SeenMark by={seenBy} /> }))
  return (
    <Grid least={320} gap={24}>
      <ThreadPage label="1" entries={marked} now={now} />
      <ThreadPage label="2" entries={marked} now={now} order="oldest" />
    </Grid>
  )
}

function Buttons() {
  return (
    <Stack>
      <Row>
        <Button look="primary">{w('do.dispatch')}</Button>
        <Button>{w('do.reply')}</Button>
        <Button look="quiet">{w('do.dispute')}</Button>
        <LinkButton href="#x" icon={<icons.DownloadIcon />}>
          .xlsx
        </LinkButton>
        <IconButton label={w('do.more')} icon={<icons.MoreIcon />} />
      </Row>
      <Row>
        <Button look="primary" busy>
          {w('do.dispatch')}
        </Button>
        <Button look="primary" disabled>
          {w('do.dispatch')}
        </Button>
        <Button disabled>{w('do.reply')}</Button>
        <Button size="small">{w('do.reply')}</Button>
        <Button size="small" look="primary">
          {w('do.reply')}
        </Button>
      </Row>
      <Button look="primary" wide icon={<icons.CaptureIcon />} onClick={() => tell(w('told'))}>
        {w('do.capture')}
      </Button>
    </Stack>
  )
}

function Marks() {
  return (
    <Stack gap={12}>
      <Row gap={16}>
        <ColourMark tone="blue" />
        <ColourMark tone="amber" />
        <ColourMark tone="red" />
        <ColourMark tone="blue" wash />
        <ColourMark tone="amber" wash />
        <ColourMark tone="red" wash />
      </Row>
      <Row gap={16}>
        <Tag>{w('class.land')}</Tag>
        <Tag strong>{w('rung.3')}</Tag>
        <SeenMark by="asker" />
        <SeenMark by="internal" />
      </Row>
      <Row gap={16}>
        <SendMark state="kept" n={2} />
        <SendMark state="sending" />
        <SendMark state="received" />
        <SendMark state="needs-you" n={1} />
      </Row>
    </Stack>
  )
}

function Figures() {
  const period = w('period')
  return (
    <Grid>
      <Figure label={w('figure.solved')} numerator={42} denominator={48} period={period} href="#rows" />
      <Figure
        label={w('figure.visited')}
        numerator={4120}
        unit={w('unit.firms')}
        period={period}
        href="#rows"
      />
      <Figure label={w('figure.rate')} numerator={0} denominator={0} period={period} href="#rows" />
      <Figure
        label={w('figure.rate')}
        numerator={31}
        denominator={36}
        period={period}
        rule="santai@3"
        href="#rows"
        small
      />
    </Grid>
  )
}

function Lists() {
  return (
    <Grid least={320}>
      <List
        label={w('today')}
        entries={threads()
          .slice(1, 5)
          .map(([id, view], i) => ({
            id,
            href: '#matter',
            title: w(`matter.${(i + 1) as 1}`),
            hint: w(`firm.${((i % 3) + 1) as 1}`),
            end: i === 1 ? <ColourMark tone="blue" /> : undefined,
            under: <ThreadRow view={view} />,
          }))}
      />
      <Sheet title={w('firm.1')} tools={<Button size="small">{w('do.reply')}</Button>}>
        <Facts
          facts={[
            [w('code'), '91510722MA6AC1XY0K'],
            [w('area'), w('area.luxi')],
            [w('lead'), w('officer')],
            [w('contact'), null],
            [w('col.due'), dayWord(at(4), now)],
            [w('received'), moment(at(-6), now)],
          ]}
        />
      </Sheet>
    </Grid>
  )
}

function Notes() {
  return (
    <Grid least={320}>
      <EmptyState title={w('empty.title')} action={<Button>{w('do.capture')}</Button>}>
        {w('empty.why')}
      </EmptyState>
      <Stack>
        <ErrorNote what={w('error.what')} todo={w('error.todo')} onAgain={() => {}} />
        <Note>{w('note')}</Note>
        <Progress label={w('progress')} value={64210} max={100000} />
        <Progress label={w('progress.any')} />
        <Skeleton lines={3} />
        <KeyList
          keys={[
            { key: 'j k', words: w('key.next') },
            { key: 'Enter', words: w('key.open') },
            { key: 'e', words: w('key.act') },
          ]}
        />
      </Stack>
    </Grid>
  )
}

function TabStories() {
  const [tab, setTab] = useState<'mine' | 'late' | 'all'>('mine')
  return (
    <>
      <Tabs
        label={w('table')}
        panel="tab-panel"
        current={tab}
        onChange={setTab}
        tabs={[
          { id: 'mine', words: w('tab.mine'), count: 7 },
          { id: 'late', words: w('tab.late'), count: 0 },
          { id: 'all', words: w('tab.all'), count: 4326 },
        ]}
      />
      <div role="tabpanel" id="tab-panel" aria-label={w(`tab.${tab}`)}>
        {w(`tab.${tab}`)}
      </div>
    </>
  )
}

function DialogStory() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} data-open="native">
        {w('do.dispatch')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={w('dialog.title')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{w('do.dispute')}</Button>
            <Button look="primary" onClick={() => setOpen(false)}>
              {w('do.dispatch')}
            </Button>
          </>
        }
      >
        <p>{w('dialog.lead')}</p>
      </Dialog>
    </>
  )
}

function Icons() {
  return (
    <Row gap={16}>
      {Object.entries(icons).map(([name, Picture]) => (
        <Picture key={name} size={24} />
      ))}
    </Row>
  )
}
