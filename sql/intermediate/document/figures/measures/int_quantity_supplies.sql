{# Percentages of what one country has from another: "40 percent of its gas from Togo", not "of the votes". #}
with quantities as (

    select * from {{ ref('int_percentages_of') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind = 'supplies' or concept = 'none'

),

parties as (

    select * from {{ ref('int_country_words') }}
    where kind != 'city'

),

refused as (

    {# "of the votes" #}
    select quantities.document_key, quantities.sentence_no, quantities.token_no,
    from quantities
    inner join marks using (document_key, sentence_no)
    where marks.concept = 'none' and marks.token_no - quantities.token_end between 0 and 6

),

supplied as (

    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'share' as metric, 0 as distance,
    from quantities
    inner join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.kind = 'supplies'
        and greatest(quantities.token_no - marks.token_end, marks.token_no - quantities.token_end) between 0 and 10
        {# "gets 9 percent of its oil, and 20 percent of the pupils are late" #}
        and not list_has_any(
            quantities.words[
                least(marks.token_end, quantities.token_end):greatest(marks.token_no, quantities.token_no) - 1
            ],
            [',', ';']
        )
    inner join parties
        on quantities.document_key = parties.document_key
        and quantities.sentence_no = parties.sentence_no
        and parties.token_no
        between least(marks.token_no, quantities.token_no) - 6 and greatest(marks.token_end, quantities.token_end) + 6
    group by quantities.document_key, quantities.sentence_no, quantities.token_no
    having count(distinct parties.country_code) > 1

)

select * from supplied
anti join refused using (document_key, sentence_no, token_no)
