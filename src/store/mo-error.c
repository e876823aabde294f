/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (mo_store_error, mo_store_error)

static const char *
sentence (int code)
{
  switch ((MoStoreError) code) {
  case MO_STORE_BUSY:
    return _ ("Another copy of the program has this office open. What you typed is still here. "
              "Close the other one, then try again.");
  case MO_STORE_CONFLICT:
    return _ (
        "Somebody else changed this in the meantime, so nothing was overwritten. What you "
        "typed is still here. Look at the newer version, then save again.");
  case MO_STORE_UNIQUE:
    return _ ("There is one like this already, so nothing was saved. Change what makes it the "
              "same, then save again.");
  case MO_STORE_LINK:
    return _ ("Something else still belongs to this, so nothing was changed.");
  case MO_STORE_CHECK:
    return _ (
        "One of the values is outside what the service allows, so nothing was saved. What "
        "you typed is still here.");
  case MO_STORE_FULL:
    return _ (
        "The disk is full, so this was not saved. Everything saved before is safe and what "
        "you typed is still here. Make some room, then save again.");
  case MO_STORE_DAMAGED:
    return _ ("The database file is damaged or is not one of this program's. It was left as it "
              "is. Open a backup, or ask for help before you change anything.");
  case MO_STORE_READONLY:
    return _ (
        "The database or its folder cannot be written, so nothing was saved. What you typed "
        "is still here. Ask whoever looks after the computer to let you write there.");
  case MO_STORE_MOVED:
    return _ (
        "The database file was moved or replaced while the program was open, so this was "
        "not saved. What you typed is still here. Copy it, close the program, put the file "
        "back and start again.");
  case MO_STORE_TOO_NEW:
    return _ ("This database was written by a newer version of Mentoring Office. Nothing was "
              "changed. Install the newer version to open it.");
  case MO_STORE_NOT_FOUND:
    return _ ("This is not there any more, so nothing was changed.");
  case MO_STORE_NOTHING:
    return _ ("There is nothing to undo.");
  case MO_STORE_NOTHING_AGAIN:
    return _ ("There is nothing to do again: nothing was undone, or something else was done "
              "since.");
  case MO_STORE_STAYS:
  case MO_STORE_REFUSED:
  case MO_STORE_FAILED:
    break;
  }
  return NULL;
}

char *
mo_store_error_sentence (const GError *error)
{
  if (error->domain == MO_STORE_ERROR) {
    const char *words = sentence (error->code);
    if (error->code == MO_STORE_REFUSED || error->code == MO_STORE_STAYS)
      return g_strdup (error->message);
    if (words)
      return g_strdup (words);
  }
  return g_strdup (_ ("Something went wrong that the program did not expect, so this was not "
                      "done. Everything saved before is safe and what you typed is still here. "
                      "Try again; if it happens twice, restart the program."));
}

gboolean
mo_store_refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_REFUSED, reason);
  return FALSE;
}

gpointer
mo_store_refuse_job (GError **error, const char *reason)
{
  mo_store_refuse (error, reason);
  return NULL;
}

gboolean
mo_store_refused (MoVerdict verdict, MoLevel from, GError **error)
{
  g_auto (MoVerdict) owned = verdict;
  return owned.level >= from && !mo_store_refuse (error, owned.reason);
}
