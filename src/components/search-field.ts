/** The box that leads to the search page. It sends nothing: the words stand in the fragment of the address. */

class SearchField extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (form === null || input === null) return;
    form.hidden = false;
    this.classList.add('ready');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = input.value.trim();
      if (words === '') input.focus();
      else
        location.assign(
          `${this.dataset['search'] ?? ''}#${new URLSearchParams({ q: words }).toString()}`,
        );
    });
  }
}

customElements.define('search-field', SearchField);
