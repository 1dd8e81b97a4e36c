/** After the next frame, or soon in a tab that draws none. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (): void => void setTimeout(resolve);
    void (document.hidden ? soon() : requestAnimationFrame(soon));
  });
}
