/** Opens all that is folded under the claim that the address points to, and under every claim for printing. */

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
    const claim = document.getElementById(location.hash.slice(1));
    if (claim === null || !this.contains(claim)) return;
    for (const details of claim.querySelectorAll('details')) details.open = true;
  }
}

customElements.define('claim-ledger', ClaimLedger);
