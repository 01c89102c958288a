import { RichTextEditor, useRichTextEditorContext } from '@mantine/tiptap';
import { IconTablePlus } from '@tabler/icons-react';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';

/** Inserts a table; inside one, the tools to change it. */
export function TableControls() {
  const { t } = useTranslation('editor');
  const { editor } = useRichTextEditorContext();
  const isInTable =
    useEditorState({ editor, selector: ({ editor: current }) => current?.isActive('table') ?? false }) ??
    false;

  return (
    <RichTextEditor.ControlsGroup>
      {isInTable ? (
        <>
          <RichTextEditor.TableRowAfter />
          <RichTextEditor.TableColumnAfter />
          <RichTextEditor.TableRowDelete />
          <RichTextEditor.TableColumnDelete />
          <RichTextEditor.TableDelete />
        </>
      ) : (
        <RichTextEditor.Control
          aria-label={t('longText.table')}
          title={t('longText.table')}
          onClick={() => editor?.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
        >
          <IconTablePlus size={16} stroke={1.5} aria-hidden="true" />
        </RichTextEditor.Control>
      )}
    </RichTextEditor.ControlsGroup>
  );
}
