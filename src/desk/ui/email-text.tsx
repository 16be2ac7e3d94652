/** An address that may break before its @, and anywhere where even that is too long for a column. */
export function EmailText({ email }: { readonly email: string }) {
  const at = Math.max(0, email.indexOf('@'));
  return (
    <span className="breakable">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
