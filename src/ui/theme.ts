import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/**
 * In every palette, 6 and 7 carry white text: 7 fills in the light scheme, 6 in the dark one. Pale tones are text on the
 * dark ground. Colours not named here are Mantine's and do not promise enough contrast.
 */
const teal: MantineColorsTuple = [
  '#e9f5f1',
  '#d0e9e1',
  '#a6d6c8',
  '#7fd8c3',
  '#4fcbb0',
  '#2fa88d',
  '#12806c',
  '#0b6354',
  '#084f43',
  '#063b33',
];

/** Paper and its shadows. */
const gray: MantineColorsTuple = [
  '#faf7f0',
  '#f3efe5',
  '#efeadf',
  '#dcd6c8',
  '#c3bdae',
  '#a3a194',
  '#6f7069',
  '#4f5652',
  '#343d3a',
  '#1f2927',
];

/** Text down to ground of the dark scheme. */
const dark: MantineColorsTuple = [
  '#e8f0ea',
  '#c5d3cc',
  '#a6bab3',
  '#84a097',
  '#35514b',
  '#243a36',
  '#12211f',
  '#0b1615',
  '#081110',
  '#050b0a',
];

const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fbe6e2',
  '#f6c6bf',
  '#ffb0a5',
  '#ff9a8d',
  '#f4806f',
  '#cb3a2e',
  '#b3261e',
  '#931d17',
  '#721511',
];

const yellow: MantineColorsTuple = [
  '#fdf8e8',
  '#fbf0d0',
  '#f5dfa0',
  '#ecca6e',
  '#e3b74a',
  '#c89a26',
  '#8f6600',
  '#785400',
  '#614400',
  '#4a3400',
];

const green: MantineColorsTuple = [
  '#f1f7ec',
  '#e6f1dd',
  '#c9e2b7',
  '#acd690',
  '#8fcb6b',
  '#67ab4a',
  '#447f2b',
  '#34701f',
  '#295a18',
  '#1f4411',
];

const blue: MantineColorsTuple = [
  '#eff5fb',
  '#e2edf8',
  '#bfd8f0',
  '#9fcaf3',
  '#86bef2',
  '#4a90dc',
  '#2b6fb8',
  '#1c5a9c',
  '#15487e',
  '#0f3660',
];

const large = { defaultProps: { size: 'md' } };
/** The description explains what to type, so it stands before the field; the error after it. */
const field = { defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] } };

export const theme = createTheme({
  colors: { teal, gray, dark, red, yellow, green, blue },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  white: '#ffffff',
  black: '#12312e',
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: '"Source Sans 3 Variable", "Source Sans 3 Fallback", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: '"Bricolage Grotesque Variable", "Bricolage Grotesque Fallback", system-ui, sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--portal-size-title)', lineHeight: '1.08' },
      h2: { fontSize: 'var(--portal-size-section)', lineHeight: '1.18' },
      h3: { fontSize: '1.375rem', lineHeight: '1.25' },
      h4: { fontSize: '1.125rem', lineHeight: '1.35' },
    },
  },
  // By name, without `Button.extend`: naming a component here would put it into the first screen's code.
  components: {
    Button: large,
    TextInput: field,
    PasswordInput: field,
    Textarea: field,
    NumberInput: field,
    Select: field,
    MultiSelect: field,
    TagsInput: field,
    Autocomplete: field,
    PillsInput: field,
    NativeSelect: field,
    Checkbox: large,
    Radio: large,
    Switch: large,
    Anchor: { defaultProps: { underline: 'always' } },
    // Focus goes to the first item at once; the placeholder before it is no valid child of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.5 } } },
  },
});

/** Mantine's own values, where the palette alone does not lead to ours. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--portal-ground)',
    '--mantine-color-text': 'var(--portal-ink)',
    '--mantine-color-dimmed': 'var(--portal-ink-soft)',
    '--mantine-color-placeholder': '#63736f',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default': 'var(--portal-raised)',
    '--mantine-color-default-hover': '#f3efe5',
    '--mantine-color-default-color': 'var(--portal-ink)',
    '--mantine-color-default-border': 'var(--portal-control-border)',
  },
  dark: {
    '--mantine-color-body': 'var(--portal-ground)',
    '--mantine-color-text': 'var(--portal-ink)',
    '--mantine-color-dimmed': 'var(--portal-ink-soft)',
    '--mantine-color-placeholder': '#84a097',
    '--mantine-color-error': '#ff9a8d',
    '--mantine-color-anchor': '#4fcbb0',
    '--mantine-color-default': 'var(--portal-raised)',
    '--mantine-color-default-hover': 'var(--portal-sunk)',
    '--mantine-color-default-color': 'var(--portal-ink)',
    '--mantine-color-default-border': 'var(--portal-control-border)',
  },
});
