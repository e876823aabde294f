/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/mo-as-of-page.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "form/mo-page-read.h"
#include "records/mo-as-of-lines.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-banner.h"

struct _MoAsOfPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  MoDay day;
  gboolean chosen;  /* by a person */
  MoAsOfLook *look; /* NULL: not read, or that day cannot be looked at */
  MoThen which;
  GListStore *rows;

  /* of the template */
  GtkWidget *content, *entry, *list, *nothing, *problem;
  GtkWidget *waiting, *matches, *figures;
  MoBanner *banner;
  GtkListView *view;
};
G_DEFINE_FINAL_TYPE (MoAsOfPage, mo_as_of_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- showing */

static void
set_count (GtkWidget *button, const char *words, guint n)
{
  g_autofree char *label = g_strdup_printf ("%s (%u)", words, n);
  gtk_button_set_label (GTK_BUTTON (button), label);
}

static void
show_lines (MoAsOfPage *self)
{
  g_autoptr (GPtrArray) lines =
      self->look ? mo_then_lines (self->look, self->which) : g_ptr_array_new ();
  mo_rows_sync (self->rows, mo_then_row_get_type (), lines);
  gtk_widget_set_visible (self->list, lines->len > 0);
  gtk_widget_set_visible (self->nothing, self->look && lines->len == 0);
}

static void
show_banner (MoAsOfPage *self)
{
  g_autofree char *day = mo_day_to_long (self->day);
  g_autofree char *words = g_strdup_printf (_ ("This is the past. The office as it stood at "
                                               "the end of %s, to be looked at only; Enter "
                                               "opens the record as it is today."),
                                            day);
  mo_banner_set_kind (self->banner, MO_BANNER_SOON);
  mo_banner_set_words (self->banner, self->look ? words : "");
  if (self->look)
    mo_announce (GTK_WIDGET (self), words);
}

static void
say_problem (MoAsOfPage *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
  mo_access_error (self->entry, sentence ? self->problem : NULL);
}

static void
take (MoAsOfPage *self, MoAsOfLook *look)
{
  g_clear_pointer (&self->look, mo_as_of_look_free);
  self->look = look;
  set_count (self->waiting, _ ("Waiting"), look ? look->waiting->len : 0);
  set_count (self->matches, _ ("Matches"), look ? look->pairs->len : 0);
  set_count (self->figures, _ ("Figures"), look ? look->figures->len : 0);
  gtk_widget_set_visible (gtk_widget_get_parent (self->waiting), look != NULL);
  show_banner (self);
  show_lines (self);
}

static void
show (gpointer page, gpointer answer)
{
  say_problem (page, NULL);
  take (page, answer);
}

static void go_to (MoAsOfPage *self, MoDay day);

/* Nobody chose yesterday: where it cannot be looked at, today can. */
static void
refused (gpointer page, const char *sentence)
{
  MoAsOfPage *self = page;
  MoDay today = mo_office_get_today (self->office);

  if (!self->chosen && self->day != today) {
    go_to (self, today);
    return;
  }
  take (self, NULL);
  say_problem (self, sentence);
  mo_announce (GTK_WIDGET (self), sentence);
}

static gpointer
ask_day (gpointer page)
{
  MoAsOfPage *self = page;
  return self->day != MO_DAY_NONE ? g_memdup2 (&self->day, sizeof self->day) : NULL;
}

static const MoPageReadKind reading = {
  .job = mo_as_of_look_job,
  .ask = ask_day,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_as_of_look_free,
  .show = show,
  .refused = refused,
};

/* ---------------------------------------------------------------------- which day */

/* Ten years are wound back in some seconds; what was looked at before stays until then. */
static void
say_under_way (MoAsOfPage *self, const char *day)
{
  g_autofree char *words =
      g_strdup_printf (_ ("Putting together how the office stood at the end of %s…"), day);
  mo_banner_set_kind (self->banner, MO_BANNER_SOON);
  mo_banner_set_words (self->banner, words);
}

static void
go_to (MoAsOfPage *self, MoDay day)
{
  g_autofree char *words = mo_day_to_words (day, MO_PRECISION_DAY);
  self->day = day;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  say_under_way (self, words);
  mo_page_read_again (self->read);
}

static void
day_typed (MoAsOfPage *self)
{
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  MoDay day = MO_DAY_NONE;

  if (!mo_lenient_day (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                       mo_office_get_today (self->office),
                       &day,
                       &precision,
                       &problem))
    say_problem (self, problem);
  else if (day == MO_DAY_NONE || precision != MO_PRECISION_DAY)
    say_problem (self, _ ("Write the day, as 1 February 2026."));
  else {
    self->chosen = TRUE;
    go_to (self, day);
  }
}

static void
step (GtkWidget *widget, const char *action, GVariant *value)
{
  MoAsOfPage *self = MO_AS_OF_PAGE (widget);
  MoDay today = mo_office_get_today (self->office);
  MoDay from = self->day != MO_DAY_NONE ? self->day : today;
  self->chosen = TRUE;
  go_to (self, MIN (from + g_variant_get_int32 (value), today));
}

static void
look (GtkWidget *widget, const char *action, GVariant *value)
{
  day_typed (MO_AS_OF_PAGE (widget));
}

/* ---------------------------------------------------------------------- what of it */

static void
toggled (GtkToggleButton *button, MoAsOfPage *self)
{
  GtkWidget *const buttons[MO_THENS] = { self->waiting, self->matches, self->figures };
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < MO_THENS; i++)
    if (buttons[i] == GTK_WIDGET (button))
      self->which = i;
  show_lines (self);
}

static void
opened (MoAsOfPage *self, guint at)
{
  g_autoptr (MoRow) item = g_list_model_get_item (G_LIST_MODEL (self->rows), at);
  const MoThenLine *line = item ? mo_row_get_record (item) : NULL;

  if (line && self->which == MO_THEN_WAITING)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-referral", "x", line->id);
  else if (line && self->which == MO_THEN_MATCHES)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-pairing", "x", line->id);
}

/* ---------------------------------------------------------------------- the page */

static gboolean
mo_as_of_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MO_AS_OF_PAGE (widget)->entry);
}

static void
mo_as_of_page_dispose (GObject *object)
{
  MoAsOfPage *self = MO_AS_OF_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->look, mo_as_of_look_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_as_of_page_parent_class)->dispose (object);
}

static void
mo_as_of_page_class_init (MoAsOfPageClass *klass)
{
  static const struct {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (MoAsOfPage, name) }
    CHILD (content), CHILD (entry),   CHILD (list),    CHILD (nothing), CHILD (problem),
    CHILD (waiting), CHILD (matches), CHILD (figures), CHILD (banner),  CHILD (view),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_BANNER);
  G_OBJECT_CLASS (klass)->dispose = mo_as_of_page_dispose;
  widget_class->grab_focus = mo_as_of_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/records/mo-as-of-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, opened);
  gtk_widget_class_bind_template_callback (widget_class, toggled);
  gtk_widget_class_bind_template_callback (widget_class, day_typed);
  gtk_widget_class_install_action (widget_class, "as-of.step", "i", step);
  gtk_widget_class_install_action (widget_class, "as-of.look", NULL, look);
}

static void
mo_as_of_page_init (MoAsOfPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_then_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_ROW);
  g_autoptr (GtkSingleSelection) selection =
      gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->view, factory);
  mo_access_name (GTK_WIDGET (self->view), _ ("As it stood then"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
}

void
mo_as_of_page_show (MoAsOfPage *self, MoDay day)
{
  if (day == MO_DAY_NONE && self->day != MO_DAY_NONE)
    return;
  self->chosen = day != MO_DAY_NONE;
  go_to (self, day != MO_DAY_NONE ? day : mo_office_get_today (self->office) - 1);
}

GtkWidget *
mo_as_of_page_new (MoOffice *office)
{
  MoAsOfPage *self = g_object_new (MO_TYPE_AS_OF_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  return GTK_WIDGET (self);
}
