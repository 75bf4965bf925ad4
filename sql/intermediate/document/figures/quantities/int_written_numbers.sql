{#
  Numbers as written, in digits or in words. The sign tells growth from decline where nothing else does: "(+15,3 %)",
  "(- 1,8 %)".
#}
with digits as (

    select
        document_key,
        sentence_no,
        token_no,
        token_no + 1 as token_end,
        {{ number_value('word', 'language') }} as number,
        case
            when word_before in ('+', '−') then word_before
            when regexp_matches(piece, '^\s*-') and not regexp_matches(word_before, '^\d') then '−'
        end as sign,
    from {{ ref('int_digit_tokens') }}

)

select * from digits
union all by name
select *, null as sign,
from {{ ref('int_number_words') }}
