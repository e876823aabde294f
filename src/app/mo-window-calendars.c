/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-window-private.h"
#include "widget/mo-announce.h"

/* Said once when it begins; the banner stays until the files are written again. */
void
mo_window_tell_calendars (MoWindow *self, const char *problem)
{
  if (!self->office || (!problem && !self->calendars))
    return;
  if (!self->calendars) {
    self->calendars = MO_BANNER (mo_banner_new (MO_BANNER_LATE, NULL));
    mo_banner_add_button (
        self->calendars, _ ("Try the calendars again"), "app.write-calendars");
    mo_banner_add_button (
        self->calendars, _ ("Choose a folder…"), "win.preferences-page('calendars')");
    gtk_box_append (GTK_BOX (self->banners), GTK_WIDGET (self->calendars));
  }
  if (g_strcmp0 (mo_banner_get_words (self->calendars), problem) == 0)
    return;
  mo_banner_set_words (self->calendars, problem);
  mo_announce (GTK_WIDGET (self),
               problem ? problem : _ ("The calendar files are written again."));
}
