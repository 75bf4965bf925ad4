{#
  The dates and periods of sentences with figures, with what the words before them say: "depuis 2013" has no end, "fin
  juin" and "d'ici à 2030" have no start. The year of "the first half of 2025" is no period of its own.
#}
with spans as (

    select * exclude (kind)
    from {{ ref('int_figure_part_years') }}

),

sentences as (

    select document_key, sentence_no, language, words,
    from {{ ref('int_sentences_measured') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'deadline') as deadlines,
        list(phrase) filter (kind = 'deadline_link') as deadline_links,
        list(phrase) filter (kind in ('beginning', 'onset')) as beginnings,
        list(phrase) filter (kind = 'beginning_link') as beginning_links,
        list(phrase) filter (kind = 'year_end') as year_ends,
        list(phrase) filter (kind = 'superlative') as superlatives,
        list(phrase) filter (kind = 'within_time') as within,
        list(phrase) filter (kind = 'until') as untils,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

surrounded as (

    select
        spans.* exclude (year_no),
        sentences.language,
        sentences.words[greatest(spans.token_no - 4, 1):spans.token_no - 1] as before,
        sentences.words[greatest(spans.token_no - 9, 1):spans.token_no - 1] as clause_before,
    from spans
    anti join {{ ref('int_figure_part_years') }} as absorbing
        on spans.document_key = absorbing.document_key
        and spans.sentence_no = absorbing.sentence_no
        and spans.token_no = absorbing.year_no
    inner join sentences using (document_key, sentence_no)

),

introduced as (

    select
        surrounded.* exclude (language, before, clause_before),
        coalesce(list_contains(adjacent.deadlines, before[-1]), false) as follows_deadline,
        coalesce(
            list_has_any(before, adjacent.deadlines) and list_contains(adjacent.deadline_links, before[-1]), false
        ) as follows_deadline_link,
        {# "as of late June", but "in late June" #}
        coalesce(
            list_has_any(before, adjacent.year_ends) and not coalesce(
                list_contains(adjacent.within, before[-2]) and list_contains(adjacent.year_ends, before[-1]), false
            )
            {# "until 2030", "jusqu'en 2030" #}
            or list_has_any(before[-3:], adjacent.untils),
            false
        ) as is_end,
        coalesce(
            list_contains(adjacent.beginnings, before[-1])
            {# "since its launch in 2013", "depuis l'ouverture de la ligne du nord en 2013" #}
            or list_contains(adjacent.beginning_links, before[-1])
            and (
                list_has_any(before, adjacent.beginnings)
                or list_has_any(clause_before, adjacent.beginnings) and not list_contains(clause_before, ',')
            )
            or list_has_any(before, adjacent.beginnings) and list_has_any(before, adjacent.year_ends),
            false
        ) as follows_beginning,
        {# "the lowest level since 2012" #}
        coalesce(list_has_any(clause_before, adjacent.superlatives), false) as follows_superlative,
    from surrounded
    left join adjacent using (language)

)

select * exclude (follows_superlative)
from introduced
where not (follows_beginning and follows_superlative)
