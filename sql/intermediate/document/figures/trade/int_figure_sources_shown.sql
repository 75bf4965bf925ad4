{#
  Sources that show what a sentence measures: "customs data showed that …", "…, a report of the Exemple Bank shows".
#}
with sentences as (

    select * from {{ ref('int_figure_source_joints') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'source_shows') as shows,
        list(phrase) filter (kind = 'source_data') as data_words,
        list(phrase) filter (kind in ('source_data', 'source_paper')) as papers,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

verbs as (

    select
        sentences.*,
        adjacent.papers,
        adjacent.data_words,
        unnest(list_filter(range(3, len(words) + 1), lambda place: list_contains(shows, words[place]))) as cue_no,
    from sentences
    inner join adjacent using (language)

),

subjects as (

    select
        *,
        {# the first word for a paper before the verb, its first words after the joint before it #}
        list_min(list_filter(
            range(greatest(cue_no - 14, 1), cue_no), lambda place: list_contains(papers, words[place])
        )) as paper_no,
        coalesce(list_max(list_filter(ends, lambda place: place < paper_no)), 0) + 1 as subject_no,
        coalesce(list_min(list_filter(
            agents,
            lambda place: list_contains(data_words, words[paper_no])
            and place > paper_no
            and place < least(paper_no + 5, cue_no)
        )) + 1, subject_no) as label_no,
    from verbs

),

named as (

    select
        *,
        coalesce(list_min(list_filter(ends, lambda place: place > label_no and place < cue_no)), cue_no) as source_end,
    from subjects
    where
        label_no > subject_no or paper_no > subject_no
        {# "reports show that …": nobody's #}
        or not list_contains(data_words, words[paper_no]) and source_end > paper_no + 1

)

select
    document_key, sentence_no, cue_no, source_end,
    {{ label('pieces', 'label_no', 'source_end') }} as source_label,
from named
where source_end - label_no <= 20
