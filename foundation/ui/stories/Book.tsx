// The book of stories: all of them under each other, with the three settings at the head.
import '../paper.css'
import '../print.css'
import { theme, typeSize } from '../preferences.ts'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { ThemeSwitch, TypeSwitch } from '../Switches.tsx'
import { SkipLink } from '../Keys.tsx'
import { Toasts } from '../Toast.tsx'
import { setLang, useLang } from '../words.ts'
import type { Story } from './shared.tsx'
import styles from './stories.module.css'

/** `?lang=en&theme=dark&type=large&only=table,fields` sets the scene for a screenshot. */
export function setScene(surface: 'desk' | 'pocket'): readonly string[] | null {
  const query = new URLSearchParams(location.search)
  document.documentElement.dataset['surface'] = surface
  setLang(query.get('lang') === 'en' ? 'en' : 'zh')
  theme.set(query.get('theme') === 'dark' ? 'dark' : 'light')
  typeSize.set(query.get('type') === 'large' ? 'large' : 'normal')
  return query.get('only')?.split(',') ?? null
}

export function Book({ stories, only }: { stories: readonly Story[]; only: readonly string[] | null }) {
  const language = useLang()
  return (
    <>
      <SkipLink to="stories" />
      <main id="stories" className={styles.page} key={language}>
        <h1>一线 Yixian</h1>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
          <TypeSwitch />
        </div>
        {stories
          .filter((story) => !only || only.includes(story.id))
          .map((story) => (
            <section key={story.id} className={styles.story} data-story={story.id}>
              <h2>{story.id}</h2>
              {story.show()}
            </section>
          ))}
      </main>
      <Toasts />
    </>
  )
}
