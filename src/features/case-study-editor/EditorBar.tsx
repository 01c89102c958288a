import classes from './EditorBar.module.css';
import { Meter } from './Meter.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SectionNav } from './SectionNav.tsx';
import { WritingNotes } from './WritingNotes.tsx';

/** Stays in view while writing: where one is, whether the words are safe, what is missing. */
export function EditorBar() {
  return (
    <div className={classes.bar}>
      <div className={classes.row}>
        <SectionNav />
        <SaveStatus />
        <Meter />
      </div>
      <WritingNotes />
    </div>
  );
}
