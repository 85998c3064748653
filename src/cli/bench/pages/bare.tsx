import { FluentProvider, Skeleton, SkeletonItem, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least that a pane with Fluent can be. */
const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    {/* A skeleton alone is no first contentful paint. */}
    Loading
    <Skeleton aria-label="Loading">
      <SkeletonItem />
    </Skeleton>
  </FluentProvider>,
);
