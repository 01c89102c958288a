import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { PageFrame } from './PageFrame.tsx';

function TwoPages() {
  return (
    <>
      <Link to="/second">Onwards</Link>
      <main>
        <Routes>
          <Route path="/first" element={<PageFrame title="First page">text</PageFrame>} />
          <Route
            path="/second"
            element={
              <PageFrame title="Second page" backTo={{ to: '/first', label: 'First page' }}>
                text
              </PageFrame>
            }
          />
        </Routes>
      </main>
    </>
  );
}

describe('a page frame', () => {
  it('renders the one h1 and names the tab', () => {
    renderPage(<TwoPages />, { at: '/first' });
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1, name: 'First page' })).toBeVisible();
    expect(document.title).toBe('First page · ICLEI member portal');
  });

  it('moves focus to the h1 after a link was followed, and back', async () => {
    renderPage(<TwoPages />, { at: '/first' });
    await userEvent.click(screen.getByRole('link', { name: 'Onwards' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Second page' })).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'First page' }));
    expect(screen.getByRole('heading', { level: 1, name: 'First page' })).toHaveFocus();
  });

  it('leaves the focus to a field that the page has focused itself', async () => {
    function Search() {
      return (
        <main>
          <input aria-label="Search" ref={(field) => field?.focus()} />
          <PageFrame title="Search page">text</PageFrame>
        </main>
      );
    }
    renderPage(
      <Routes>
        <Route path="/first" element={<Link to="/search">Find</Link>} />
        <Route path="/search" element={<Search />} />
      </Routes>,
      { at: '/first' },
    );
    await userEvent.click(screen.getByRole('link', { name: 'Find' }));
    expect(screen.getByRole('textbox', { name: 'Search' })).toHaveFocus();
  });
});
