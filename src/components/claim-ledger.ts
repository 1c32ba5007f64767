/** Opens the note of the claim that the address points to, and all notes for printing. */

class ClaimLedger extends HTMLElement {
  connectedCallback(): void {
    this.openTargeted();
    window.addEventListener('hashchange', () => {
      this.openTargeted();
    });
    window.addEventListener('beforeprint', () => {
      for (const details of this.querySelectorAll('details')) details.open = true;
    });
  }

  openTargeted(): void {
    const details = document.getElementById(location.hash.slice(1))?.querySelector('details');
    if (details !== null && details !== undefined && this.contains(details)) details.open = true;
  }
}

customElements.define('claim-ledger', ClaimLedger);
