/** An address that may break after its @, and anywhere where even that is too long for a column. */
export function EmailText({ email }: { readonly email: string }) {
  const at = email.indexOf('@') + 1;
  return (
    <span className="breakable">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
