{#
  The unit of a number: right after it, or a few words on ("9,580 China-Europe freight trains"), or a symbol before it
  ("$4.1bn"). A scaled number without one takes its neighbour's: "840 millions d'euros, dont 655 millions".
#}
with units as (

    select * from {{ ref('int_unit_words') }}

),

sentences as (

    select * from {{ ref('int_sentences_measured') }}

),

before as (

    select
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        units.token_no as unit_no,
        numbers.token_end as unit_end,
        units.concept as unit,
        'currency' as unit_kind,
    from {{ ref('int_numbers') }} as numbers
    inner join units
        on numbers.document_key = units.document_key
        and numbers.sentence_no = units.sentence_no
        and numbers.token_no = units.token_end
        and units.kind = 'symbol'
    qualify row_number() over (
        partition by numbers.document_key, numbers.sentence_no, numbers.token_no order by units.token_no, units.concept
    ) = 1

),

after as (

    select
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        units.token_no as unit_no, units.token_end as unit_end,
        units.concept as unit,
        coalesce(map { 'symbol': 'currency', 'country_demonym': 'quantity' }[units.kind], units.kind) as unit_kind,
    from {{ ref('int_numbers') }} as numbers
    inner join units
        on numbers.document_key = units.document_key
        and numbers.sentence_no = units.sentence_no
        {# "38 bcm" is scale and unit in one word #}
        and units.token_no - numbers.token_end
            between if(units.token_end = numbers.token_end, -1, 0)
            and coalesce(map { 'currency': 2, 'quantity': 3, 'symbol': 1, 'country_demonym': 1 }[units.kind], 0)
    inner join sentences
        on numbers.document_key = sentences.document_key and numbers.sentence_no = sentences.sentence_no
        {# "2 milliards d'USD" #}
        and (
            units.kind not in ('symbol', 'country_demonym') or units.token_no <= numbers.token_end
            or (sentences.language, sentences.words[numbers.token_end]) in (
                select (language, phrase) from {{ ref('lex_adjacent_words') }} where kind = 'counted_in'
            )
        )
    where not list_has_any(
        sentences.words[numbers.token_end:units.token_no - 1],
        [',', '(', ')', ';', ':', '.', '$', '€', '%']
        || (select list(phrase) from {{ ref('lex_adjacent_words') }} where kind = 'unit_break')
    )
    qualify
        {# a unit belongs to the number nearest before it #}
        row_number() over (
            partition by units.document_key, units.sentence_no, units.token_no order by numbers.token_no desc
        ) = 1

),

final as (

    select * from before
    union all by name
    select after.*
    from after
    anti join before using (document_key, sentence_no, token_no)
    qualify row_number() over (partition by document_key, sentence_no, token_no
        order by unit_no, unit_end desc, unit) = 1

)

select * from final
