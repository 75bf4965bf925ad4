{#
  The words of measure in the sentence of a quantity that its unit can measure, and how far each stands. One across a
  contrast ("dont", "while"), or after it across a comma, stands farther off.
#}
with marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind in ('metric', 'compared')

),

partitives as (

    select
        language,
        list(phrase) filter (kind = 'partitive') as partitives,
        list(phrase) filter (kind = 'per_unit') as rates,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('partitive', 'per_unit')
    group by language

),

contrasts as (

    select * from marks
    where concept = 'contrast'

),

measurable as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        marks.concept as metric,
        case
            {# "5 million in construction contracts", "5 millions de contrats de travaux": its head noun #}
            when
                list_contains(partitives.partitives, tokenized.words[quantities.token_end])
                and marks.token_no - quantities.token_end between 1 and 3
                {# but "5 million in 2024 and aid …" #}
                and not regexp_matches(tokenized.words[quantities.token_end + 1], '^\d')
                and not list_contains(tokenized.words[quantities.token_end:marks.token_no - 1], ',')
                then if(
                    tokenized.language = 'en', 4 - (marks.token_no - quantities.token_end),
                    marks.token_no - quantities.token_end
                )
            else {{ word_distance('marks', 'quantities') }}
        end
        + if(contrasts.token_no is null, 0, 10)
        {# "5 dollars per barrel" is a price, unless it is a toll #}
        + if(marks.concept = 'none' and quantities.value < 100000 and marks.token_no = quantities.token_end, 20, 0)
        + if(list_contains(tokenized.words[quantities.token_end:marks.token_no - 1], ','), 10, 0) as distance,
    from {{ ref('int_quantities') }} as quantities
    inner join {{ ref('int_sentences_measured') }} as tokenized
        on quantities.document_key = tokenized.document_key
        and quantities.sentence_no = tokenized.sentence_no
    left join partitives on tokenized.language = partitives.language
    inner join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.kind = 'metric'
        and (
            {{ measures('marks.concept', 'quantities.unit_kind', 'quantities.unit') }}
            {# "a toll of 3 dollars per tonne", not "parcels below 150 euros pay no duties" #}
            or marks.concept = 'tariff' and quantities.unit_kind = 'currency' and quantities.value < 100000
            and (
                quantities.token_no - marks.token_end between 0 and 10
                or marks.token_no - quantities.token_end
                between 0 and if(list_contains(rates, tokenized.words[quantities.token_end]), 4, 1)
            )
        )
        {# people are counted for many ends #}
        and (quantities.unit != 'person' or {{ word_distance('marks', 'quantities') }} <= 12)
    left join contrasts
        on quantities.document_key = contrasts.document_key
        and quantities.sentence_no = contrasts.sentence_no
        and contrasts.token_no between marks.token_end and quantities.token_no

)

select * from measurable
