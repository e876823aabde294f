/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-page.h"

#include <glib/gi18n-lib.h>

#include "store/mo-today.h"
#include "today/mo-duty-list.h"
#include "today/mo-duty-row.h"
#include "today/mo-today-calls.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

struct _MoTodayPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GListStore *duties;
  GCancellable *asking;
  MoWidthBin *width; /* borrowed, while rooted */

  GtkLabel *title, *sentence;
  GtkWidget *counters, *columns, *nothing, *list, *no_calls;
  gboolean entering;
  GtkLabel *calls_count;
  GtkListBox *calls;
};

G_DEFINE_FINAL_TYPE (MoTodayPage, mo_today_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- counters */

typedef struct {
  const char *page;
  int figure;
  char *what, *more;
} Counter;

static GtkWidget *
make_counter (void)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *figure = gtk_label_new (NULL);
  GtkWidget *what = gtk_label_new (NULL), *more = gtk_label_new (NULL);

  gtk_widget_add_css_class (button, "mo-counter");
  gtk_widget_add_css_class (figure, "mo-figure");
  gtk_widget_add_css_class (what, "mo-strong");
  gtk_widget_add_css_class (more, "mo-dim");
  gtk_widget_add_css_class (more, "mo-caption");
  gtk_label_set_xalign (GTK_LABEL (figure), 0);
  gtk_label_set_width_chars (GTK_LABEL (figure), 3);
  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_xalign (GTK_LABEL (more), 0);
  gtk_label_set_wrap (GTK_LABEL (more), TRUE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), what);
  gtk_box_append (GTK_BOX (words), more);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  return button;
}

static void
set_counter (GtkWidget *button, const Counter *counter)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button)),
            *figure = gtk_widget_get_first_child (box);
  GtkWidget *what = gtk_widget_get_first_child (gtk_widget_get_next_sibling (figure));
  g_autofree char *number = g_strdup_printf ("%d", counter->figure);
  g_autofree char *spoken =
      g_strdup_printf ("%d %s, %s", counter->figure, counter->what, counter->more);

  gtk_label_set_label (GTK_LABEL (figure), number);
  gtk_label_set_label (GTK_LABEL (what), counter->what);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (what)), counter->more);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", counter->page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-page");
  mo_access_icon_button (button, spoken);
}

static void
show_counts (MoTodayPage *self, const MoTodayCounts *c)
{
  Counter counters[] = {
    { "waiting",
      c->waiting,
      g_strdup (_ ("waiting")),
      g_strdup_printf (ngettext ("longest for %d day", "longest for %d days", c->longest_wait),
                       c->longest_wait) },
    { "calls",
      c->talking,
      g_strdup (_ ("pairs talking")),
      g_strdup_printf (_ ("%d near the end"), c->near_end) },
    { "mentors",
      c->free_places,
      g_strdup (_ ("places free")),
      g_strdup_printf (
          ngettext ("of %d, at %d mentor", "of %d, at %d mentors", c->free_mentors),
          c->places,
          c->free_mentors) },
    { "calls",
      c->notes_missing,
      g_strdup (_ ("notes missing")),
      g_strdup_printf (_ ("%d over ten days"), c->notes_late) },
  };
  GtkWidget *button = gtk_widget_get_first_child (self->counters);
  for (guint i = 0; i < G_N_ELEMENTS (counters); i++) {
    if (!button) {
      button = make_counter ();
      gtk_flow_box_append (GTK_FLOW_BOX (self->counters), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    } else {
      button = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (button));
    }
    set_counter (button, &counters[i]);
    button = gtk_widget_get_next_sibling (gtk_widget_get_parent (button));
    g_free (counters[i].what);
    g_free (counters[i].more);
  }
}

/* ---------------------------------------------------------------------- the list */

static MoDuty *
heading (MoLevel level, int count)
{
  MoDuty *duty = mo_duty_new ();
  duty->id = -1 - (gint64) level;
  duty->kind = MO_DUTY_HEADING;
  duty->level = level;
  duty->days_left = count;
  duty->name = g_strdup (level == MO_LEVEL_LATE   ? _ ("Late")
                         : level == MO_LEVEL_SOON ? _ ("Due today")
                                                  : _ ("Coming"));
  return duty;
}

/* The duties with a heading before the first of each kind of urgency. */
static GPtrArray *
in_sections (GPtrArray *duties)
{
  static const MoLevel levels[] = { MO_LEVEL_LATE, MO_LEVEL_SOON, MO_LEVEL_FINE };
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_duty_unref);
  for (guint l = 0; l < G_N_ELEMENTS (levels); l++) {
    guint at = shown->len;
    int count = 0;
    for (guint i = 0; i < duties->len; i++) {
      MoDuty *duty = g_ptr_array_index (duties, i);
      if (duty->level == (int) levels[l]) {
        g_ptr_array_add (shown, mo_duty_ref (duty));
        count++;
      }
    }
    if (count)
      g_ptr_array_insert (shown, at, heading (levels[l], count));
  }
  return shown;
}

static void
show_title (MoTodayPage *self, GPtrArray *duties)
{
  g_autofree char *day = mo_day_to_long (mo_office_get_today (self->office));
  guint now = 0;
  for (guint i = 0; i < duties->len; i++)
    now += ((MoDuty *) g_ptr_array_index (duties, i))->level != MO_LEVEL_FINE;
  g_autofree char *sentence =
      now ? g_strdup_printf (
                ngettext ("%u thing is due or late.", "%u things are due or late.", now), now)
          : g_strdup (_ ("Nothing is due today."));
  gtk_label_set_label (self->title, day);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show (MoTodayPage *self, MoToday *today)
{
  g_autoptr (GPtrArray) sections = in_sections (today->duties);
  g_autofree char *calls = g_strdup_printf ("%u", today->calls->len);

  mo_rows_sync (self->duties, MO_TYPE_DUTY_ROW, sections);
  gtk_widget_set_visible (self->nothing, today->duties->len == 0);
  gtk_widget_set_visible (self->list, today->duties->len > 0);
  mo_today_calls_show (self->calls, today->calls);
  gtk_label_set_label (self->calls_count, calls);
  gtk_widget_set_visible (self->no_calls, today->calls->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->calls), today->calls->len > 0);
  show_counts (self, &today->counts);
  show_title (self, today->duties);
  if (self->entering) /* the list was not there yet when the page was entered */
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
gathered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoTodayPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (today) {
    show (self, today);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
ask (MoTodayPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_today_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_today_free,
                  self->asking,
                  gathered,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoTodayPage *self)
{
  if (mo_news_touches (
          tables,
          "referral contact_attempt assessment pairing call call_note mentor setting person"))
    ask (self);
}

static void
row_activated (GtkListView *list, guint position, MoTodayPage *self)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->duties), position);
  const MoDuty *duty = mo_row_get_record (row);
  if (duty->kind != MO_DUTY_HEADING)
    mo_duty_open (duty, GTK_WIDGET (self));
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoTodayPage *self)
{
  gboolean wide = !self->width || mo_width_bin_get_width (self->width) >= MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->counters), wide ? 4 : 2);
}

static void
mo_today_page_root (GtkWidget *widget)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  GTK_WIDGET_CLASS (mo_today_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_today_page_unroot (GtkWidget *widget)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_today_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_today_page_new (MoOffice *office)
{
  MoTodayPage *self = g_object_new (MO_TYPE_TODAY_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}

static void
mo_today_page_dispose (GObject *object)
{
  MoTodayPage *self = MO_TODAY_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->duties);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_today_page_parent_class)->dispose (object);
}

static gboolean
mo_today_page_grab_focus (GtkWidget *widget)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  self->entering = g_list_model_get_n_items (G_LIST_MODEL (self->duties)) == 0;
  return (!self->entering && gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_grab_focus (self->nothing) ||
         gtk_widget_child_focus (self->counters, GTK_DIR_TAB_FORWARD);
}

static void
mo_today_page_class_init (MoTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_today_page_dispose;
  widget_class->grab_focus = mo_today_page_grab_focus;
  widget_class->root = mo_today_page_root;
  widget_class->unroot = mo_today_page_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/today/mo-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, counters);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, no_calls);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, calls_count);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, calls);
}

static void
mo_today_page_init (MoTodayPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_duty_list_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->duties = g_list_store_new (MO_TYPE_DUTY_ROW);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (
      GTK_LIST_VIEW (self->list),
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->duties)))));
  g_signal_connect (self->list, "activate", G_CALLBACK (row_activated), self);
  mo_access_name (self->list, _ ("What is to be done"));
  mo_access_name (GTK_WIDGET (self->calls), _ ("Calls today"));
  mo_today_calls_bind (self->calls);
}
