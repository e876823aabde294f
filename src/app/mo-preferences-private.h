/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/mo-preferences.h"
#include "store/mo-staff-leave.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

GtkWidget *mo_preferences_looks_new (MoOffice *office);
GtkWidget *mo_preferences_office_new (MoOffice *office);
GtkWidget *mo_preferences_people_new (MoOffice *office);
/* The words of letters and blank forms. */
GtkWidget *mo_preferences_letters_new (MoOffice *office);
GtkWidget *mo_preferences_numbers_new (MoOffice *office);
GtkWidget *mo_preferences_words_new (MoOffice *office);
GtkWidget *mo_preferences_reminders_new (MoOffice *office);
GtkWidget *mo_preferences_calendars_new (MoOffice *office);
/* What is looked for before something is passed on. */
GtkWidget *mo_preferences_passing_new (MoOffice *office);
/* A card: whether reminders come, what they are at, and a button that tries one. */
GtkWidget *mo_preferences_reminding_new (void);
/* A card of busy periods, to add to and take from. */
GtkWidget *mo_preferences_busy_new (MoOffice *office);
/* A card of who is away. */
GtkWidget *mo_preferences_leave_new (MoOffice *office);
/* staff: MoStaff to choose from; leave: id 0 for a new one. */
void mo_preferences_leave_form (GtkWidget *from,
                                MoOffice *office,
                                GPtrArray *staff,
                                MoStaffLeave *leave);
/* "Priya Nair away 3 Apr to 10 Apr"; owned by the caller. */
char *mo_preferences_leave_words (const char *name, const MoStaffLeave *leave, MoDay today);
/* period: to be changed, NULL for a new one. */
void mo_preferences_busy_form (GtkWidget *from, MoOffice *office, const MoBusyPeriod *period);

/* A text that the office keeps as a setting. */
typedef struct {
  const char *name, *title, *note; /* title and note to be translated */
  gboolean lines;
} MoPreferencesFact;
/* A card of them, each saved when it is left; facts are static. */
GtkWidget *mo_preferences_facts_new (MoOffice *office,
                                     const char *title,
                                     const MoPreferencesFact *facts,
                                     guint n);
/* ask: the names of settings, NULL at the end; answers their values, "" for none (GStrv). */
gpointer mo_preferences_read_job (MoStore *store, gconstpointer ask, GError **error);

/* A column for cards, as every page of the preferences has. */
GtkWidget *mo_preferences_column_new (void);

/* Writes one setting of the office.  label: what the person did, for undo.  done may be NULL;
 * it finishes with mo_office_finish ().  A failure without `done` is shown in `from`. */
void mo_preferences_write (GtkWidget *from,
                           MoOffice *office,
                           const char *label,
                           const char *name,
                           const char *value);

G_END_DECLS
