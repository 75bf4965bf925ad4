{#
  Of two values told one by one the countries that are only the other's: "to Malta and Togo came to 5 and 3 million,
  respectively", "exports to Malta and imports from Togo".
#}
with pairs as (

    select * from {{ ref('int_quantity_twins') }}

),

countries as (

    select document_key, sentence_no, token_no, token_end, country_code,
    from {{ ref('int_country_words') }}
    where kind != 'city'

),

linked as (

    select
        pairs.document_key, pairs.sentence_no, pairs.token_no, pairs.next_no,
        arg_max(struct_pack(first_code := firsts.country_code, second_code := seconds.country_code), firsts.token_no)
            as codes,
    from pairs
    inner join countries as firsts using (document_key, sentence_no)
    inner join countries as seconds using (document_key, sentence_no)
    where
        firsts.token_no < pairs.token_no
        and firsts.country_code != seconds.country_code
        and seconds.token_no - firsts.token_end between 1 and 3
        and list_contains(pairs.coordinations, pairs.words[firsts.token_end])
        and not list_has_any(pairs.betweens, pairs.words[greatest(firsts.token_no - 3, 1):firsts.token_no - 1])
    group by pairs.document_key, pairs.sentence_no, pairs.token_no, pairs.next_no

),

zoned as (

    select
        respective.document_key, respective.sentence_no, respective.token_no, respective.next_no,
        list(distinct country_code) filter (countries.token_no < second_no) as first_codes,
        list(distinct country_code) filter (countries.token_no > second_no) as second_codes,
    from {{ ref('int_quantities_respective') }} as respective
    inner join countries
        on respective.document_key = countries.document_key
        and respective.sentence_no = countries.sentence_no
        and countries.token_no between first_no and respective.token_no
    where first_no < second_no
    group by respective.document_key, respective.sentence_no, respective.token_no, respective.next_no

),

told as (

    select document_key, sentence_no, token_no, next_no, [codes.first_code] as first_codes,
        [codes.second_code] as second_codes,
    from linked
    union all
    select zoned.*,
    from zoned
    anti join linked using (document_key, sentence_no, token_no)
    where first_codes is not null and second_codes is not null

)

select document_key, sentence_no, token_no, next_no as twin_no, second_codes as other_codes,
from told
union all
select document_key, sentence_no, next_no, token_no, first_codes,
from told
