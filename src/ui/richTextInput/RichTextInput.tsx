import { Link, RichTextEditor, type RichTextEditorLabels } from '@mantine/tiptap';
import { TableKit } from '@tiptap/extension-table';
import { type Content, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { isSafeLink, paragraphs, parseRichText, plainTextOf, storeRichText } from '#src/domain/richText.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import classes from './RichTextInput.module.css';
import { TableControls } from './TableControls.tsx';

export type RichTextInputProps = {
  /** What the field is called, for the toolbar's name. */
  name: string;
  labelId: string;
  descriptionId: string;
  isInvalid: boolean;
  /** Of the text, where it is known: without it the first letter decides which way the text runs. */
  language?: ContentLanguage | undefined;
  value: string;
  onChange: (value: string) => void;
};

/** What can be written is what `RichTextView` shows; whatever else is pasted loses its form and keeps its words. */
const extensions = [
  StarterKit.configure({ link: false, codeBlock: false, heading: { levels: [2, 3] } }),
  Link.configure({ openOnClick: false, defaultProtocol: 'https', isAllowedUri: isSafeLink }),
  TableKit.configure({ table: { resizable: false } }),
];

/** The editor of a long text. Loaded on its own: it is the heaviest part of the portal. */
export function RichTextInput(props: RichTextInputProps) {
  const { name, labelId, descriptionId, isInvalid, language, value, onChange } = props;
  const { t } = useTranslation('editor');
  const labels = useLabels();
  const sent = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  const editor = useEditor({
    extensions,
    content: contentOf(value),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        'aria-describedby': descriptionId,
        'aria-invalid': String(isInvalid),
        dir: language === undefined ? 'auto' : directionOf(language),
        ...(language === undefined ? {} : { lang: language }),
      },
    },
    onUpdate: ({ editor: changed }) => {
      const text = storeRichText(withoutBlankEnd(changed.getJSON()));
      if (text === sent.current) return;
      sent.current = text;
      latest.current(text);
    },
  });

  useEffect(() => {
    // Only what came from elsewhere; putting back one's own words would move the cursor.
    if (value === sent.current) return;
    sent.current = value;
    editor?.commands.setContent(contentOf(value), { emitUpdate: false });
  }, [editor, value]);

  return (
    <RichTextEditor
      editor={editor}
      labels={labels}
      classNames={{ content: classes.content, control: classes.control, toolbar: classes.toolbar }}
    >
      <RichTextEditor.Toolbar role="group" aria-label={t('longText.toolbar', { field: name })}>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <RichTextEditor.H2 />
          <RichTextEditor.H3 />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          <RichTextEditor.Blockquote />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Link />
          <RichTextEditor.Unlink />
        </RichTextEditor.ControlsGroup>
        <TableControls />
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Undo />
          <RichTextEditor.Redo />
        </RichTextEditor.ControlsGroup>
      </RichTextEditor.Toolbar>
      <RichTextEditor.Content />
    </RichTextEditor>
  );
}

/** A text this editor cannot show as it is comes in as its words, rather than as nothing. */
function contentOf(value: string): Content {
  const document = parseRichText(value);
  return document ?? parseRichText(paragraphs(plainTextOf(value)));
}

type Document = { type: string; content: { type: string; content?: unknown }[] };

/** The editor keeps an empty line at the end to write on; it is no part of the text. */
function withoutBlankEnd<T extends Document>(document: T): T {
  const last = document.content.findLastIndex(
    ({ type, content }) => type !== 'paragraph' || content !== undefined,
  );
  return { ...document, content: document.content.slice(0, last + 1) };
}

function useLabels(): Partial<RichTextEditorLabels> {
  const { t } = useTranslation('editor');
  return useMemo(
    () => ({
      boldControlLabel: t('longText.bold'),
      italicControlLabel: t('longText.italic'),
      h2ControlLabel: t('longText.heading'),
      h3ControlLabel: t('longText.subheading'),
      bulletListControlLabel: t('longText.bulletList'),
      orderedListControlLabel: t('longText.orderedList'),
      blockquoteControlLabel: t('longText.quote'),
      linkControlLabel: t('longText.link'),
      unlinkControlLabel: t('longText.unlink'),
      linkEditorInputLabel: t('longText.linkInput'),
      linkEditorInputPlaceholder: 'https://',
      linkEditorExternalLink: t('longText.linkExternal'),
      linkEditorInternalLink: t('longText.linkInternal'),
      linkEditorSave: t('longText.linkSave'),
      tableRowAfterControlLabel: t('longText.addRow'),
      tableColumnAfterControlLabel: t('longText.addColumn'),
      tableRowDeleteControlLabel: t('longText.deleteRow'),
      tableColumnDeleteControlLabel: t('longText.deleteColumn'),
      tableDeleteControlLabel: t('longText.deleteTable'),
      undoControlLabel: t('longText.undo'),
      redoControlLabel: t('longText.redo'),
    }),
    [t],
  );
}
